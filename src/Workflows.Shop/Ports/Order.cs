using System.Collections.Immutable;

namespace Workflows.Shop.Ports;

/// <summary>An order, as the platform knows it. Amounts in 元 with two digits.</summary>
/// <param name="Category">For the rules of returns: normal, custom, fresh, digital or press.</param>
public sealed record Order(
    string OrderNo,
    string StoreId,
    string BuyerNick,
    string BuyerName,
    string Phone,
    OrderStatus Status,
    decimal OrderAmount,
    decimal PaidAmount,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PaidAt,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? SignedAt,
    string? Carrier,
    string? TrackingNo,
    string Category,
    string? SellerMemo,
    ImmutableArray<OrderLine> Lines
)
{
    public bool IsShipped => ShippedAt is not null;
}

/// <summary>A line of an order.</summary>
public sealed record OrderLine(string SkuId, string ItemId, string Title, string Spec, int Quantity, decimal Price);

public enum OrderStatus
{
    Created,
    Paid,
    Allocated,
    Shipped,
    Signed,
    Refunding,
    Closed,
}
