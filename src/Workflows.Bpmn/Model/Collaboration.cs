using System.Collections.Immutable;

namespace Workflows.Bpmn.Model;

/// <summary>Pools and the messages between them (BPMN 2.0.2 §9).</summary>
public sealed record Collaboration : BaseElement
{
    public string? Name { get; init; }

    public ImmutableArray<Participant> Participants { get; init; } = [];

    public ImmutableArray<MessageFlow> MessageFlows { get; init; } = [];

    public ImmutableArray<Artifact> Artifacts { get; init; } = [];
}

/// <summary>A pool (BPMN 2.0.2 §9.2).</summary>
public sealed record Participant : BaseElement
{
    public string? Name { get; init; }

    /// <summary>Id of the process in the pool; null for a black box.</summary>
    public string? ProcessRef { get; init; }
}

/// <summary>A message flow between pools (BPMN 2.0.2 §9.3). Shows who talks to whom; the engine correlates by message name.</summary>
public sealed record MessageFlow : BaseElement
{
    public string? Name { get; init; }

    public required string SourceRef { get; init; }

    public required string TargetRef { get; init; }

    public string? MessageRef { get; init; }
}
