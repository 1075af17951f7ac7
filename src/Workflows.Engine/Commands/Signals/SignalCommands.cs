using Workflows.Feel;

namespace Workflows.Engine.Commands.Signals;

/// <summary>Reaches everybody who waits for this name now: instances and signal start events.</summary>
public sealed record BroadcastSignal(SignalKey Signal, string Name, FeelContext Variables) : Command
{
    /// <summary>The instance whose model threw it.</summary>
    public ProcessInstanceKey? ThrownBy { get; init; }
}

/// <summary>An instance waits for a signal.</summary>
public sealed record SubscribeToSignal(
    SubscriptionKey Subscription,
    string Name,
    ProcessInstanceKey Instance,
    string ProcessId,
    bool Interrupting
) : Command;

public sealed record UnsubscribeFromSignal(SubscriptionKey Subscription) : Command;
