namespace Workflows.Runtime.ReadModels;

/// <summary>An entry of a register: the form of a user task that fills it, as it was completed.</summary>
[ReadModel("register_entries", nameof(UserTaskKey))]
public sealed record RegisterEntryRow
{
    public long UserTaskKey { get; init; }
    public string Register { get; init; } = "";
    public long ProcessInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string? ProcessName { get; init; }
    public string BusinessKey { get; init; } = "";
    public string ElementId { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The position whose work it was; null for a task that had an assignee only.</summary>
    public string? Position { get; init; }

    /// <summary>Who completed it.</summary>
    public string Person { get; init; } = "";
    public DateTimeOffset EnteredAt { get; init; }
    public string? Outcome { get; init; }

    /// <summary>JSON: the submitted variables by name.</summary>
    public string Data { get; init; } = "{}";
}
