namespace Workflows.Runtime.ReadModels;

/// <summary>Who may take a user task.</summary>
[ReadModel("user_task_candidates", nameof(UserTaskKey), nameof(Kind), nameof(Candidate))]
public sealed record UserTaskCandidateRow
{
    public const string Position = "position";
    public const string Person = "person";

    public long UserTaskKey { get; init; }
    public string Kind { get; init; } = Position;
    public string Candidate { get; init; } = "";

    /// <summary>The task stands in a pool: open, delivered, taken by nobody.</summary>
    public bool IsFree { get; init; } = true;
    public DateTimeOffset WaitingSince { get; init; }
}
