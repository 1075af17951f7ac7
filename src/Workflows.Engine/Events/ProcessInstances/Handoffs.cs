namespace Workflows.Engine.Events.ProcessInstances;

/// <summary>The work crosses from one department to another; the task is in transit until delivered.</summary>
[EventName("HandoffRequested")]
public sealed record HandoffRequested(
    HandoffKey Handoff,
    ElementInstanceKey Task,
    string FromDepartment,
    string? FromPosition,
    string? FromPerson,
    string ToDepartment,
    string? ToPosition,
    IReadOnlyList<HandoffDocument> Documents,
    DateTimeOffset AcceptBy,
    string? TermsId
) : Event
{
    /// <summary>The hand-off that came back and is sent again by this one.</summary>
    public HandoffKey? RefersTo { get; init; }

    /// <summary>The timer that finds it overdue.</summary>
    public TimerKey Timer { get; init; }
}

/// <summary>It stands in the receiving department's pool.</summary>
[EventName("HandoffDelivered")]
public sealed record HandoffDelivered(HandoffKey Handoff, ElementInstanceKey Task) : Event;

/// <summary>Somebody there took it: by claiming the task, by its assignee's first act, or another system's answer.</summary>
[EventName("HandoffAccepted")]
public sealed record HandoffAccepted(HandoffKey Handoff, ElementInstanceKey Task, string By) : Event;

[EventName("HandoffReturned")]
public sealed record HandoffReturned(HandoffKey Handoff, ElementInstanceKey Task, string By, string Reason) : Event;

/// <summary>The task went away while the hand-off was on its way or not yet accepted.</summary>
[EventName("HandoffWithdrawn")]
public sealed record HandoffWithdrawn(HandoffKey Handoff, ElementInstanceKey Task, string Reason) : Event;

/// <summary>The agreed time to accept has passed.</summary>
[EventName("HandoffOverdue")]
public sealed record HandoffOverdue(HandoffKey Handoff, ElementInstanceKey Task, DateTimeOffset AcceptBy, IReadOnlyList<string> Told)
    : Event;
