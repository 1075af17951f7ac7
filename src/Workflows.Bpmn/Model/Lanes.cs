using System.Collections.Immutable;

namespace Workflows.Bpmn.Model;

/// <summary>A division of a process into lanes (BPMN 2.0.2 §10.8).</summary>
public sealed record LaneSet : BaseElement
{
    public string? Name { get; init; }

    public ImmutableArray<Lane> Lanes { get; init; } = [];
}

/// <summary>A lane: who does the work that lies in it. Lanes nest; usually the outer one is a department and the inner ones its positions.</summary>
public sealed record Lane : BaseElement
{
    public string? Name { get; init; }

    /// <summary>Id of the position that does the work (<c>ops:lane position</c>); null when the lane names none.</summary>
    public string? PositionId { get; init; }

    /// <summary>Id of the department (<c>ops:lane department</c>); null when the lane names none.</summary>
    public string? DepartmentId { get; init; }

    /// <summary>Ids of the flow nodes directly in the lane. Nodes inside a subprocess lie in the lanes of the subprocess.</summary>
    public ImmutableArray<string> FlowNodeRefs { get; init; } = [];

    public LaneSet? ChildLaneSet { get; init; }
}
