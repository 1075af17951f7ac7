using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary>
/// Something that a customer, the platform or a carrier may do, of which a flow hears by a message. A new one is one class and one line in
/// <see cref="OutsideEvents"/>.
/// </summary>
internal abstract class OutsideEvent
{
    /// <summary>Name of the message, and id of the event.</summary>
    public abstract string Message { get; }
    public abstract string Zh { get; }
    public abstract string En { get; }
    public abstract OutsideActor Actor { get; }

    /// <summary>Whether it could happen now, to this order (refund null) or to this refund.</summary>
    public abstract bool IsPossible(OrderRow order, RefundRow? refund);

    /// <summary>What whoever does it must say.</summary>
    public virtual ImmutableArray<EventField> Fields(OrderRow order, RefundRow? refund) => [];

    /// <summary>Changes the shop's state and gives the message's key and variables.</summary>
    public abstract Happening Happen(Occasion occasion);
}

/// <summary>Who does it.</summary>
public enum OutsideActor
{
    Customer,
    Platform,
    Carrier,
    Supplier,

    /// <summary>短信平台</summary>
    Sms,

    /// <summary>Somebody of the house who is no part of the flow.</summary>
    Colleague,
}

/// <summary>An event as it comes about.</summary>
/// <param name="Values">What was said, checked by the event's fields.</param>
internal sealed record Occasion(OrderRow Order, RefundRow? Refund, EventValues Values, DateTimeOffset Now);

/// <summary>What came of an event.</summary>
/// <param name="NewRefund">An application that begins with it.</param>
internal sealed record Happening(string CorrelationKey, FeelContext Variables, RefundRow? NewRefund = null);
