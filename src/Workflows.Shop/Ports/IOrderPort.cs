namespace Workflows.Shop.Ports;

/// <summary>The shop's orders.</summary>
public interface IOrderPort
{
    /// <summary>The order of that number, or null.</summary>
    ValueTask<Order?> FindAsync(string orderNo, CancellationToken cancellation);

    /// <summary>Orders whose number, buyer or goods contain <paramref name="text"/>, newest first; all of them where it is empty.</summary>
    ValueTask<IReadOnlyList<Order>> SearchAsync(string? text, int limit, CancellationToken cancellation);

    /// <summary>Closes an order that nobody has paid; refused where it was paid meanwhile. Closing a closed one does nothing.</summary>
    ValueTask<ShopResult<string>> CloseUnpaidAsync(string idempotencyKey, string orderNo, CancellationToken cancellation);

    /// <summary>Tells the platform carrier and tracking number; the goods leave the stock that was allocated to the order.</summary>
    ValueTask<ShopResult<string>> MarkShippedAsync(
        string idempotencyKey,
        string orderNo,
        string carrier,
        string trackingNo,
        CancellationToken cancellation
    );

    /// <summary>Parcels that have not been signed for in <paramref name="unsignedDays"/> days, or not moved for <paramref name="idleDays"/>.</summary>
    ValueTask<IReadOnlyList<AbnormalParcel>> AbnormalParcelsAsync(int idleDays, int unsignedDays, CancellationToken cancellation);
}

/// <summary>A parcel that somebody should ask the carrier about.</summary>
public sealed record AbnormalParcel(
    string OrderNo,
    string BuyerNick,
    string Carrier,
    string TrackingNo,
    DateTimeOffset ShippedAt,
    DateTimeOffset LastMovedAt,
    int IdleDays,
    bool IsUnsignedTooLong
);
