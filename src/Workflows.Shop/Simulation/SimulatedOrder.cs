using System.Collections.Immutable;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Outside;

namespace Workflows.Shop.Simulation;

/// <summary>An order, its refunds, and what the outside could do now.</summary>
public sealed record SimulatedOrder(Order Order, ImmutableArray<SimulatedRefund> Refunds, ImmutableArray<SimulatedEvent> Events);

public sealed record SimulatedRefund(
    string RefundId,
    RefundState State,
    string RefundType,
    string Reason,
    decimal Amount,
    DateTimeOffset AppliedAt,
    string? ReturnTrackingNo,
    string? RefuseReason,
    ImmutableArray<SimulatedEvent> Events
);

/// <summary>Something that the outside could do now.</summary>
/// <param name="Id">Name of the message, too.</param>
/// <param name="CorrelationKey">The key that its message will have; null where it begins something.</param>
public sealed record SimulatedEvent(
    string Id,
    string Zh,
    string En,
    OutsideActor Actor,
    string? CorrelationKey,
    ImmutableArray<EventField> Fields
);

/// <summary>Something that left the house.</summary>
public sealed record SentItem(DateTimeOffset At, SentKind Kind, string Recipient, string Text, string? Link, string? OrderNo);

/// <summary>The message that went out, or why nothing happened.</summary>
public sealed record OutsideResult(PublishedMessage? Message, ImmutableArray<ShopProblem> Problems);
