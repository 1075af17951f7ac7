using Workflows.Feel;

namespace Workflows.Engine.Events.ProcessInstances;

/// <summary>An element waits for a signal.</summary>
[EventName("SignalSubscribed")]
public sealed record SignalSubscribed(
    SubscriptionKey Subscription,
    ElementInstanceKey Owner,
    string ElementId,
    string SignalName,
    bool Interrupting
) : Event;

/// <summary>A signal reached the waiting element.</summary>
[EventName("SignalReceived")]
public sealed record SignalReceived(SubscriptionKey Subscription, SignalKey Signal, string SignalName, FeelContext Variables) : Event;

[EventName("SignalUnsubscribed")]
public sealed record SignalUnsubscribed(SubscriptionKey Subscription) : Event;

/// <summary>The model itself broadcasts a signal.</summary>
[EventName("SignalThrown")]
public sealed record SignalThrown(ElementInstanceKey Element, SignalKey Signal, string SignalName, FeelContext Variables) : Event;
