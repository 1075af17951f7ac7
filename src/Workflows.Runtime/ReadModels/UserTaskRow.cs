namespace Workflows.Runtime.ReadModels;

/// <summary>A user task, open or done.</summary>
[ReadModel("user_tasks", nameof(UserTaskKey))]
public sealed record UserTaskRow
{
    /// <summary>In transit: its hand-off is not yet delivered.</summary>
    public const string Creating = "CREATING";
    public const string Created = "CREATED";
    public const string Completed = "COMPLETED";
    public const string Canceled = "CANCELED";

    public long UserTaskKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string? ProcessName { get; init; }
    public int ProcessVersion { get; init; }
    public string BusinessKey { get; init; } = "";
    public string? RequesterUserId { get; init; }
    public string ElementId { get; init; } = "";
    public string Name { get; init; } = "";
    public string State { get; init; } = Created;

    /// <summary>Neither done nor cancelled (in transit counts as open).</summary>
    public bool IsOpen { get; init; } = true;
    public string? Assignee { get; init; }

    /// <summary>JSON arrays, for display; searches use <see cref="UserTaskCandidateRow"/>.</summary>
    public string CandidatePositions { get; init; } = "[]";
    public string CandidateUsers { get; init; } = "[]";
    public string? Department { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it waits where it is now: created, delivered, returned to the pool.</summary>
    public DateTimeOffset WaitingSince { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? CompletedBy { get; init; }
    public string? Outcome { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? FollowUpAt { get; init; }
    public DateTimeOffset? RemindAt { get; init; }
    public DateTimeOffset? EscalateAt { get; init; }

    /// <summary>The last mark that its deadline passed: Remind, Due, Escalate.</summary>
    public string? Escalation { get; init; }
    public int Priority { get; init; }
    public long? FormKey { get; init; }

    /// <summary>The latest hand-off that brought it.</summary>
    public long? HandoffKey { get; init; }
    public string? FromDepartment { get; init; }
    public string? FromPerson { get; init; }

    /// <summary>The work item that keeps it from its owner (a returned hand-off is amended).</summary>
    public long? OpenWorkItemKey { get; init; }
}
