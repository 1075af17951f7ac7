namespace Workflows.Runtime.ReadModels;

/// <summary>A timer that waits, or the end of a message's time to live. Gone when it has fired for the last time.</summary>
[ReadModel("timers", nameof(TimerKey))]
public sealed record TimerRow
{
    /// <summary>The <see cref="Purpose"/> of a timer start event; its stream is that of the process id.</summary>
    public const string StartPurpose = "Start";

    /// <summary>For an expiry the message's key.</summary>
    public long TimerKey { get; init; }

    /// <summary>Where its command goes.</summary>
    public string Stream { get; init; } = "";

    /// <summary>Name of a <see cref="Store.TimerKind"/>.</summary>
    public string Kind { get; init; } = "";
    public string Purpose { get; init; } = "";
    public long? ProcessInstanceKey { get; init; }
    public long? OwnerKey { get; init; }
    public string? ElementId { get; init; }
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Null: once.</summary>
    public int? Repetitions { get; init; }

    [Operational]
    public DateTimeOffset? LockedUntil { get; init; }
}
