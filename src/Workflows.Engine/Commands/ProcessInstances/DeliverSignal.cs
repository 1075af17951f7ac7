using Workflows.Feel;

namespace Workflows.Engine.Commands.ProcessInstances;

/// <summary>A signal was broadcast while this instance waited for it.</summary>
public sealed record DeliverSignal(SubscriptionKey Subscription, SignalKey Signal, string Name, FeelContext Variables) : Command;
