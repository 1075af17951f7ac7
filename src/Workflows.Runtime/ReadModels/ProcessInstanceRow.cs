namespace Workflows.Runtime.ReadModels;

/// <summary>A process instance as searches and lists see it.</summary>
[ReadModel("process_instances", nameof(ProcessInstanceKey))]
public sealed record ProcessInstanceRow
{
    public const string Active = "ACTIVE";
    public const string Completed = "COMPLETED";
    public const string Terminated = "TERMINATED";

    public long ProcessInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string? ProcessName { get; init; }
    public int ProcessVersion { get; init; }
    public string? VersionTag { get; init; }
    public string BusinessKey { get; init; } = "";

    /// <summary>Whom the instance belongs to (发起人).</summary>
    public string? RequesterUserId { get; init; }
    public string StartKind { get; init; } = "";
    public string State { get; init; } = Active;
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public int OpenIncidents { get; init; }
    public bool HasIncident { get; init; }
    public long? ParentInstanceKey { get; init; }
    public long? ParentElementKey { get; init; }
    public long RootInstanceKey { get; init; }

    /// <summary>JSON array of strings.</summary>
    public string Tags { get; init; } = "[]";
}
