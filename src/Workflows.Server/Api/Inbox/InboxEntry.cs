namespace Workflows.Server.Api.Inbox;

/// <summary>What a list of different kinds of work is sorted and paged by; the rest of a line is read for the page only.</summary>
public sealed record InboxEntry
{
    public const string Task = "task";
    public const string Amend = "amend";
    public const string Instance = "instance";

    public string Kind { get; init; } = Task;

    /// <summary>Key of the task, the work item or the instance: unique over all kinds.</summary>
    public long Key { get; init; }
    public long ProcessInstanceKey { get; init; }
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset? DueAt { get; init; }
}
