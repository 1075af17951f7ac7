using Workflows.Feel;

namespace Workflows.Shop.Simulation;

/// <summary>Brings a message of the outside world to the engine; the host gives it.</summary>
public interface IOutsideMessagePublisher
{
    ValueTask<PublishedMessage> PublishAsync(OutsideMessage message, CancellationToken cancellation);
}

/// <summary>A message as the engine takes it.</summary>
/// <param name="MessageId">The same for a repetition, so that the engine recognises it.</param>
public sealed record OutsideMessage(string Name, string CorrelationKey, string MessageId, FeelContext Variables);

/// <summary>What the engine says of it.</summary>
/// <param name="StartedInstanceKey">The process instance that it started; null for none.</param>
public sealed record PublishedMessage(string MessageKey, string? StartedInstanceKey);
