using Workflows.Feel;

namespace Workflows.Engine.Events.Messages;

[EventName("MessagePublished")]
public sealed record MessagePublished(
    MessageKey Message,
    string Name,
    string CorrelationKey,
    FeelContext Variables,
    string? MessageId,
    DateTimeOffset ExpiresAt,
    ProcessInstanceKey? ThrownBy
) : Event;

[EventName("SubscriptionAdded")]
public sealed record SubscriptionAdded(
    SubscriptionKey Subscription,
    ProcessInstanceKey Instance,
    string ProcessId,
    string Name,
    string CorrelationKey,
    bool Interrupting
) : Event;

[EventName("SubscriptionRemoved")]
public sealed record SubscriptionRemoved(SubscriptionKey Subscription, string Reason) : Event;

/// <summary>The message was offered to a subscription.</summary>
[EventName("MessageOffered")]
public sealed record MessageOffered(MessageKey Message, SubscriptionKey Subscription, ProcessInstanceKey Instance, string ProcessId)
    : Event;

[EventName("MessageCorrelated")]
public sealed record MessageCorrelated(MessageKey Message, SubscriptionKey Subscription, ProcessInstanceKey Instance) : Event;

[EventName("MessageOfferDeclined")]
public sealed record MessageOfferDeclined(MessageKey Message, SubscriptionKey Subscription) : Event;

/// <summary>The message started an instance; no second one of that process starts for this key while it runs (not for the empty key).</summary>
[EventName("MessageStartedInstance")]
public sealed record MessageStartedInstance(
    MessageKey Message,
    ProcessInstanceKey Instance,
    ProcessDefinitionKey Definition,
    string ProcessId,
    string StartElementId
) : Event;

[EventName("StartedInstanceReleased")]
public sealed record StartedInstanceReleased(ProcessInstanceKey Instance, string ProcessId) : Event;

/// <summary>Its time ran out. <paramref name="Undelivered"/>: nobody ever took it.</summary>
[EventName("MessageExpired")]
public sealed record MessageExpired(MessageKey Message, bool Undelivered) : Event;
