using System.Collections.Immutable;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>A process (BPMN 2.0.2 §10.2).</summary>
public sealed record BpmnProcess : BaseElement, IFlowElementsContainer
{
    public string? Name { get; init; }

    /// <summary>Whether the engine may run it. Missing in the file means false, as in the standard.</summary>
    public bool IsExecutable { get; init; }

    public ImmutableArray<FlowElement> FlowElements { get; init; } = [];

    public ImmutableArray<Artifact> Artifacts { get; init; } = [];

    public ImmutableArray<LaneSet> LaneSets { get; init; } = [];

    /// <summary>The author's own name of this version (<c>zeebe:versionTag</c>).</summary>
    public string? VersionTag { get; init; }

    /// <summary>Custom key-value pairs (<c>zeebe:properties</c>).</summary>
    public ImmutableArray<ZeebeProperty> Properties { get; init; } = [];

    public ImmutableArray<ExecutionListener> ExecutionListeners { get; init; } = [];

    /// <summary>Forms kept inside the file (<c>zeebe:userTaskForm</c>), found by a form key <c>camunda-forms:bpmn:…</c>.</summary>
    public ImmutableArray<UserTaskForm> UserTaskForms { get; init; } = [];

    /// <summary>Owner and further terms of the flow (<c>ops:process</c>); null when the file has none.</summary>
    public ProcessTerms? Terms { get; init; }

    /// <summary>Who may do what with the flow (<c>ops:rights</c>).</summary>
    public ImmutableArray<Right> Rights { get; init; } = [];

    /// <summary>Terms of hand-offs between departments (<c>ops:handoffs</c>).</summary>
    public ImmutableArray<HandoffTerms> Handoffs { get; init; } = [];

    /// <summary>Names of variables that hold personal data (<c>ops:personal</c>), which history keeps apart so that it can be erased.</summary>
    public ImmutableArray<string> PersonalVariables { get; init; } = [];
}
