using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

internal enum UserTaskPhase : byte
{
    Open,
    Completed,
    Canceled,
}

/// <summary>A user task: who has it, until when, what was handed over with it.</summary>
internal sealed class UserTaskState(ElementInstance owner, UserTaskCreated created)
{
    public ElementInstance Owner { get; } = owner;
    public UserTaskCreated Created { get; } = created;
    public UserTaskPhase Phase { get; set; }
    public string? Assignee { get; set; } = created.Assignee;
    public IReadOnlyList<string> CandidatePositions { get; set; } = created.CandidatePositions;
    public IReadOnlyList<string> CandidateUsers { get; set; } = created.CandidateUsers;
    public DateTimeOffset? DueAt { get; set; } = created.DueAt;
    public DateTimeOffset? FollowUpAt { get; set; } = created.FollowUpAt;
    public DateTimeOffset? RemindAt { get; set; } = created.RemindAt;
    public DateTimeOffset? EscalateAt { get; set; } = created.EscalateAt;
    public int Priority { get; set; } = created.Priority;

    /// <summary>Who completed it, and with which position and department: the origin of what follows.</summary>
    public string? Performer { get; set; }
    public string? Outcome { get; set; }

    /// <summary>What was submitted: goes along as a document, and fills the form of a sender who has to amend it.</summary>
    public FeelContext? Submitted { get; set; }

    /// <summary>The last mark of its deadline that was passed.</summary>
    public EscalationStep? Passed { get; set; }

    /// <summary>The latest hand-off that brought it here.</summary>
    public HandoffState? Handoff { get; set; }

    /// <summary>Work items beyond the owner's share; those done stay for the history of the task.</summary>
    public List<WorkItemState> Items { get; } = [];

    public bool IsOpen => Phase == UserTaskPhase.Open;

    /// <summary>True from the request of a hand-off until its delivery, and from its return until it was sent and delivered again.</summary>
    public bool IsAway => Handoff is { Phase: HandoffPhase.InTransit or HandoffPhase.Returned };
}

internal sealed class WorkItemState(WorkItemCreated created)
{
    public WorkItemCreated Created { get; } = created;
    public bool IsOpen { get; set; } = true;
}

internal enum HandoffPhase : byte
{
    InTransit,
    Delivered,
    Accepted,
    Returned,
    Withdrawn,
}

internal sealed class HandoffState(HandoffRequested requested, UserTaskState task)
{
    public HandoffRequested Requested { get; } = requested;
    public UserTaskState Task { get; } = task;
    public HandoffPhase Phase { get; set; }
    public bool IsOverdue { get; set; }

    public bool IsOpen => Phase is HandoffPhase.InTransit or HandoffPhase.Delivered;
}
