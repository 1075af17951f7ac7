using System.Collections.Immutable;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>An event (BPMN 2.0.2 §10.5).</summary>
public abstract record Event : FlowNode
{
    /// <summary>Its event definitions in the file's order; empty for a none event.</summary>
    public ImmutableArray<EventDefinition> EventDefinitions { get; init; } = [];

    /// <summary>The one event definition; null for none and for multiple events.</summary>
    public EventDefinition? Definition => EventDefinitions.Length == 1 ? EventDefinitions[0] : null;

    /// <summary>What the event waits for or throws.</summary>
    public virtual EventKind EventKind =>
        EventDefinitions.Length switch
        {
            0 => EventKind.None,
            1 => EventDefinitions[0].Kind,
            _ => EventKind.Multiple,
        };
}

/// <summary>An event that waits (BPMN 2.0.2 §10.5.1).</summary>
public abstract record CatchEvent : Event
{
    /// <summary>With several event definitions: whether all of them must occur.</summary>
    public bool ParallelMultiple { get; init; }

    /// <inheritdoc/>
    public override EventKind EventKind => EventDefinitions.Length > 1 && ParallelMultiple ? EventKind.ParallelMultiple : base.EventKind;
}

/// <summary>An event that throws (BPMN 2.0.2 §10.5.1). A message event may be done by a job worker: then <see cref="Job"/> is set.</summary>
public abstract record ThrowEvent : Event
{
    /// <summary>The job that throws the message (<c>zeebe:taskDefinition</c>).</summary>
    public JobDefinition? Job { get; init; }
}

/// <summary>A start event (BPMN 2.0.2 §10.5.2) of a process, a subprocess or an event subprocess.</summary>
public sealed record StartEvent : CatchEvent
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.StartEvent;

    /// <summary>For an event subprocess: whether it interrupts its parent scope. True elsewhere.</summary>
    public bool IsInterrupting { get; init; } = true;

    /// <summary>The form with which a person starts the process.</summary>
    public FormDefinition? Form { get; init; }

    /// <summary>On which days, for whom and in whose name it starts where no person does.</summary>
    public StartTerms? Terms { get; init; }
}

/// <summary>An intermediate catch event (BPMN 2.0.2 §10.5.4).</summary>
public sealed record IntermediateCatchEvent : CatchEvent
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.IntermediateCatchEvent;
}

/// <summary>An event on an activity's edge (BPMN 2.0.2 §10.5.4).</summary>
public sealed record BoundaryEvent : CatchEvent
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.BoundaryEvent;

    /// <summary>Id of the activity to which it is attached; may dangle in a model that has errors.</summary>
    public required string AttachedToRef { get; init; }

    /// <summary>Whether it ends the activity (<c>cancelActivity</c>).</summary>
    public bool CancelActivity { get; init; } = true;
}

/// <summary>An intermediate throw event (BPMN 2.0.2 §10.5.4).</summary>
public sealed record IntermediateThrowEvent : ThrowEvent
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.IntermediateThrowEvent;
}

/// <summary>An end event (BPMN 2.0.2 §10.5.3).</summary>
public sealed record EndEvent : ThrowEvent
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.EndEvent;
}
