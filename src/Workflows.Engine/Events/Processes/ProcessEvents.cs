using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.Events.Processes;

/// <summary>The timer start events of this version hold from now on, and no others.</summary>
[EventName("StartsTakenOver")]
public sealed record StartsTakenOver(string ProcessId, ProcessDefinitionKey Definition, int Version) : Event;

/// <summary>A timer start event waits for its next occurrence.</summary>
/// <param name="DueAt">UTC; days off are regarded.</param>
/// <param name="NominalAt">UTC; by the clock alone.</param>
/// <param name="Left">How many occurrences are left with this one; -1 for ever.</param>
/// <param name="Why">The expression that told the time; null for a literal.</param>
[EventName("StartTimerScheduled")]
public sealed record StartTimerScheduled(
    TimerKey Timer,
    string StartElementId,
    DateTimeOffset DueAt,
    DateTimeOffset NominalAt,
    int Left,
    EvaluationRecord? Why
) : Event;

/// <summary>It came due and started these instances.</summary>
/// <param name="Missed">How many occurrences before this one an outage swallowed.</param>
[EventName("StartTimerFired")]
public sealed record StartTimerFired(TimerKey Timer, DateTimeOffset DueAt, int Missed, IReadOnlyList<StartedByTimer> Instances) : Event
{
    /// <summary>When it fires next; null when it is done.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
    public DateTimeOffset? NextNominalAt { get; init; }
    public int? NextLeft { get; init; }
}

/// <summary>One instance that a timer started.</summary>
/// <param name="ProjectId">The project (shop) that it is for.</param>
/// <param name="Requester">The person in whose name it runs.</param>
/// <param name="Rule">By which rule that person was found: <c>project-operator</c>, <c>position</c>, <c>owner</c>, <c>nobody</c>.</param>
public sealed record StartedByTimer(ProcessInstanceKey Instance, string? ProjectId, string? Requester, string Rule);

/// <summary>When it came due, a newer calendar said that the day is off: it waits on.</summary>
[EventName("StartTimerPostponed")]
public sealed record StartTimerPostponed(
    TimerKey Timer,
    DateTimeOffset DueAt,
    DateTimeOffset NextDueAt,
    DateTimeOffset NextNominalAt,
    int NextLeft
) : Event;

/// <summary>It waits no more.</summary>
/// <param name="Reason">For people: replaced by a version, left out because of a day off, no longer readable.</param>
[EventName("StartTimerRemoved")]
public sealed record StartTimerRemoved(TimerKey Timer, LocalizedText Reason) : Event;

/// <summary>A start event cannot be scheduled, though its deployment was accepted: what it refers to has changed since.</summary>
[EventName("StartTimerRefused")]
public sealed record StartTimerRefused(string StartElementId, LocalizedText Reason, EvaluationRecord? Why) : Event;
