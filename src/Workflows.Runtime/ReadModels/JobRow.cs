namespace Workflows.Runtime.ReadModels;

/// <summary>Work for a job worker.</summary>
[ReadModel("jobs", nameof(JobKey))]
public sealed record JobRow
{
    public const string Created = "CREATED";
    public const string Completed = "COMPLETED";

    /// <summary>An attempt failed; with retries left it is free again at <see cref="FreeAt"/>.</summary>
    public const string Failed = "FAILED";
    public const string ErrorThrown = "ERROR_THROWN";
    public const string Canceled = "CANCELED";
    public const string RetriesUpdated = "RETRIES_UPDATED";

    public long JobKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public int ProcessVersion { get; init; }
    public string BusinessKey { get; init; } = "";
    public long ElementInstanceKey { get; init; }
    public string ElementId { get; init; } = "";
    public string Type { get; init; } = "";
    public int Retries { get; init; }
    public string State { get; init; } = Created;

    /// <summary>Neither done, nor cancelled, nor out of retries.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>JSON object of strings.</summary>
    public string Headers { get; init; } = "{}";
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Rests until then after a failed attempt; at first the time of its creation.</summary>
    public DateTimeOffset FreeAt { get; init; }

    /// <summary>The lease of its activation.</summary>
    [Operational]
    public DateTimeOffset? LockedUntil { get; init; }

    [Operational]
    public string? Worker { get; init; }
}
