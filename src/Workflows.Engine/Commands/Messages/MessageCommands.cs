using Workflows.Feel;

namespace Workflows.Engine.Commands.Messages;

/// <summary>Publishes to the stream of (name, correlation key).</summary>
/// <param name="MessageId">Non-empty: the same id is refused as long as the first one is buffered.</param>
/// <param name="TimeToLive">How long it waits for a subscriber; zero: only who waits now.</param>
public sealed record PublishMessage(
    MessageKey Message,
    string Name,
    string CorrelationKey,
    FeelContext Variables,
    TimeSpan TimeToLive,
    string? MessageId = null
) : Command
{
    /// <summary>A model threw it: if nobody ever takes it, its stream shows it as undelivered.</summary>
    public ProcessInstanceKey? ThrownBy { get; init; }
}

/// <summary>An instance waits for a message.</summary>
public sealed record Subscribe(
    SubscriptionKey Subscription,
    string Name,
    string CorrelationKey,
    ProcessInstanceKey Instance,
    string ProcessId,
    bool Interrupting
) : Command;

public sealed record Unsubscribe(SubscriptionKey Subscription) : Command;

/// <summary>The instance took the offered message.</summary>
public sealed record ConfirmCorrelation(SubscriptionKey Subscription, MessageKey Message) : Command;

/// <summary>The subscription was gone when the message came: offer it to somebody else.</summary>
public sealed record TurnBackMessage(SubscriptionKey Subscription, MessageKey Message) : Command;

/// <summary>The instance that this key started has ended: the next buffered message may start one.</summary>
public sealed record ReleaseStartedInstance(ProcessInstanceKey Instance, string ProcessId) : Command;

/// <summary>Time to live has run out for some message here.</summary>
public sealed record ExpireMessages : Command;
