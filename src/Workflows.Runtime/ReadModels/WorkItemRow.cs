namespace Workflows.Runtime.ReadModels;

/// <summary>One person's or pool's share of a user task beyond the owner's.</summary>
[ReadModel("work_items", nameof(WorkItemKey))]
public sealed record WorkItemRow
{
    public const string Created = "CREATED";
    public const string Completed = "COMPLETED";
    public const string Canceled = "CANCELED";

    public long WorkItemKey { get; init; }
    public long UserTaskKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string Kind { get; init; } = "";
    public string State { get; init; } = Created;
    public string? Assignee { get; init; }

    /// <summary>JSON array; one position is the rule, and is found by <see cref="WorkItemCandidateRow"/>.</summary>
    public string CandidatePositions { get; init; } = "[]";
    public string? Reason { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? CompletedBy { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public long? FormKey { get; init; }
    public string? FormElementId { get; init; }
    public long? HandoffKey { get; init; }
}

/// <summary>Which positions may do a work item that is assigned to nobody.</summary>
[ReadModel("work_item_candidates", nameof(WorkItemKey), nameof(Candidate))]
public sealed record WorkItemCandidateRow
{
    public long WorkItemKey { get; init; }
    public string Candidate { get; init; } = "";
}
