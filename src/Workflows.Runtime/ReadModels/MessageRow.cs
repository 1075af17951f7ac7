namespace Workflows.Runtime.ReadModels;

/// <summary>A published message and what became of it.</summary>
[ReadModel("messages", nameof(MessageKey))]
public sealed record MessageRow
{
    public const string Buffered = "BUFFERED";
    public const string Correlated = "CORRELATED";

    /// <summary>Its time to live is over and nobody ever took it.</summary>
    public const string Undelivered = "UNDELIVERED";

    public long MessageKey { get; init; }
    public string Name { get; init; } = "";
    public string CorrelationKey { get; init; } = "";
    public string? MessageId { get; init; }
    public string State { get; init; } = Buffered;
    public DateTimeOffset PublishedAt { get; init; }
    public string PublishedBy { get; init; } = "";
    public DateTimeOffset ExpiresAt { get; init; }
    public long? ThrownBy { get; init; }

    /// <summary>The last instance that took it or was started by it.</summary>
    public long? InstanceKey { get; init; }
}
