using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Problems;

/// <summary>How much a problem weighs.</summary>
public enum ProblemSeverity
{
    /// <summary>The file cannot be deployed.</summary>
    Error,

    /// <summary>The file runs, but its author probably means something else or its readers will stumble.</summary>
    Warning,
}

/// <summary>Something wrong with a BPMN file.</summary>
/// <param name="Code">Stable name, for example <c>dangling-reference</c>; programs and translations may rely on it.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="ElementId">Id of the element; null when the file as a whole is concerned.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="WayOut">What to do about it.</param>
public sealed record BpmnProblem(
    string Code,
    ProblemSeverity Severity,
    string? ElementId,
    Position Position,
    Bilingual Text,
    Bilingual WayOut
)
{
    public int Line => Position.Line;

    public int Column => Position.Column;

    public string Zh => Text.Zh;

    public string En => Text.En;

    public bool IsError => Severity == ProblemSeverity.Error;

    /// <inheritdoc/>
    public override string ToString() => $"{Position} {Severity} {Code} [{ElementId}] {En}";
}
