using System.Collections.Immutable;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>What holds flow elements (BPMN 2.0.2 §8.4.8): a process or a subprocess. It is a scope of variables and of ids of flows.</summary>
public interface IFlowElementsContainer
{
    string Id { get; }

    Position Position { get; }

    /// <summary>Flow elements directly in this scope, in the file's order.</summary>
    ImmutableArray<FlowElement> FlowElements { get; }

    /// <summary>Associations, annotations and groups directly in this scope.</summary>
    ImmutableArray<Artifact> Artifacts { get; }

    ImmutableArray<LaneSet> LaneSets { get; }
}

/// <summary>An embedded subprocess or, with <see cref="TriggeredByEvent"/>, an event subprocess (BPMN 2.0.2 §10.3.5).</summary>
public record SubProcess : Activity, IFlowElementsContainer
{
    /// <inheritdoc/>
    public override ElementKind Kind => TriggeredByEvent ? ElementKind.EventSubProcess : ElementKind.SubProcess;

    public bool TriggeredByEvent { get; init; }

    public ImmutableArray<FlowElement> FlowElements { get; init; } = [];

    public ImmutableArray<Artifact> Artifacts { get; init; } = [];

    public ImmutableArray<LaneSet> LaneSets { get; init; } = [];
}

/// <summary>A subprocess that is compensated as a whole when it is cancelled (BPMN 2.0.2 §10.3.5).</summary>
public sealed record Transaction : SubProcess
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Transaction;
}

/// <summary>A subprocess whose activities are done in any order, any number of times (BPMN 2.0.2 §10.3.5).</summary>
public sealed record AdHocSubProcess : SubProcess
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.AdHocSubProcess;

    public FormalExpression? CompletionCondition { get; init; }

    public bool CancelRemainingInstances { get; init; } = true;

    public bool IsSequential { get; init; }

    /// <summary>Which activities are activated at once, and where results are collected (<c>zeebe:adHoc</c>).</summary>
    public AdHoc? AdHoc { get; init; }

    /// <summary>The job that decides what to activate next (<c>zeebe:taskDefinition</c>).</summary>
    public JobDefinition? Job { get; init; }
}
