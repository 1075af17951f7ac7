using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>What an event waits for or throws (BPMN 2.0.2 §10.5.5). A reference that dangles keeps its text in <c>…Ref</c> while the object is null.</summary>
public abstract record EventDefinition : BaseElement
{
    /// <summary>The kind that this single definition makes of its event.</summary>
    public abstract EventKind Kind { get; }
}

/// <summary>A message is awaited or thrown.</summary>
public sealed record MessageEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Message;

    public string? MessageRef { get; init; }

    public Message? Message { get; init; }

    /// <summary>For a throw: how the engine publishes the message itself (<c>zeebe:publishMessage</c>).</summary>
    public PublishMessage? Publish { get; init; }
}

/// <summary>Time passes; exactly one of the three expressions is set in a valid model.</summary>
public sealed record TimerEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Timer;

    /// <summary>An instant, ISO 8601.</summary>
    public FormalExpression? TimeDate { get; init; }

    /// <summary>A span, ISO 8601.</summary>
    public FormalExpression? TimeDuration { get; init; }

    /// <summary>A repetition: ISO 8601 (<c>R3/PT1H</c>) or a cron expression of six fields.</summary>
    public FormalExpression? TimeCycle { get; init; }
}

/// <summary>A business error is caught or thrown. Without a reference, a catch takes every error.</summary>
public sealed record ErrorEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Error;

    public string? ErrorRef { get; init; }

    public Error? Error { get; init; }
}

/// <summary>A signal is broadcast or awaited.</summary>
public sealed record SignalEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Signal;

    public string? SignalRef { get; init; }

    public Signal? Signal { get; init; }
}

/// <summary>An escalation is caught or thrown. Without a reference, a catch takes every escalation.</summary>
public sealed record EscalationEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Escalation;

    public string? EscalationRef { get; init; }

    public Escalation? Escalation { get; init; }
}

/// <summary>Compensation is thrown, or (at a boundary) its handler is attached (BPMN 2.0.2 §10.7).</summary>
public sealed record CompensateEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Compensation;

    /// <summary>The activity to compensate; null compensates the whole scope.</summary>
    public string? ActivityRef { get; init; }

    public bool WaitForCompletion { get; init; } = true;
}

/// <summary>A condition becomes true.</summary>
public sealed record ConditionalEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Conditional;

    public FormalExpression? Condition { get; init; }

    /// <summary>Which changes of variables make the condition be judged again (<c>zeebe:conditionalFilter</c>).</summary>
    public ConditionalFilter? Filter { get; init; }
}

/// <summary>The two ends of a link within one scope, paired by <see cref="LinkName"/> (BPMN 2.0.2 §10.5.5).</summary>
public sealed record LinkEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Link;

    public string? LinkName { get; init; }
}

/// <summary>Everything in the scope ends at once.</summary>
public sealed record TerminateEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Terminate;
}

/// <summary>A transaction is cancelled.</summary>
public sealed record CancelEventDefinition : EventDefinition
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Cancel;
}
