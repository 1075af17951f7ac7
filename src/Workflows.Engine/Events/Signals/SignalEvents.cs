using Workflows.Feel;

namespace Workflows.Engine.Events.Signals;

[EventName("SignalSubscriptionAdded")]
public sealed record SignalSubscriptionAdded(
    SubscriptionKey Subscription,
    string Name,
    ProcessInstanceKey Instance,
    string ProcessId,
    bool Interrupting
) : Event;

[EventName("SignalSubscriptionRemoved")]
public sealed record SignalSubscriptionRemoved(SubscriptionKey Subscription) : Event;

/// <summary>A signal went out: whom it reached, all at once and each once. Whoever waits for one occurrence only waits no more.</summary>
[EventName("SignalBroadcast")]
public sealed record SignalBroadcast(
    SignalKey Signal,
    string Name,
    FeelContext Variables,
    IReadOnlyList<SignalReceiver> Receivers,
    IReadOnlyList<StartedBySignal> Started,
    ProcessInstanceKey? ThrownBy
) : Event;

/// <summary>An instance that waited.</summary>
public sealed record SignalReceiver(SubscriptionKey Subscription, ProcessInstanceKey Instance);

/// <summary>A process that a signal start event started.</summary>
public sealed record StartedBySignal(ProcessInstanceKey Instance, ProcessDefinitionKey Definition, string ProcessId, string StartElementId);
