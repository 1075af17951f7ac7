using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>Runs another process (BPMN 2.0.2 §10.3.6).</summary>
public sealed record CallActivity : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.CallActivity;

    /// <summary>The process to call; null in a model that has errors, or where the standard's attribute <c>calledElement</c> is all that is said.</summary>
    public CalledElement? CalledElement { get; init; }

    /// <summary>What must hold when the called process has ended (<c>ops:expect</c>); null expects nothing.</summary>
    public Expectation? Expectation { get; init; }
}
