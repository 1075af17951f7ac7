namespace Workflows.Runtime.ReadModels;

/// <summary>What an instance waits, or waited, for.</summary>
[ReadModel("message_subscriptions", nameof(SubscriptionKey))]
public sealed record MessageSubscriptionRow
{
    public const string Created = "CREATED";
    public const string Correlated = "CORRELATED";
    public const string Deleted = "DELETED";

    public long SubscriptionKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public long ElementInstanceKey { get; init; }
    public string ElementId { get; init; } = "";
    public string MessageName { get; init; } = "";
    public string CorrelationKey { get; init; } = "";
    public string State { get; init; } = Created;
    public DateTimeOffset ChangedAt { get; init; }
}
