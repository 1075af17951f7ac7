using Workflows.Shop.Ports;

namespace Workflows.Shop.Storage;

internal sealed class OrderRow
{
    public required string OrderNo { get; init; }
    public required string StoreId { get; init; }
    public required string BuyerNick { get; init; }
    public required string BuyerName { get; init; }
    public required string Phone { get; init; }
    public OrderStatus Status { get; set; }
    public decimal OrderAmount { get; init; }
    public decimal PaidAmount { get; set; }

    /// <summary>Paid back so far. A change of it that another change has overtaken fails, so that two refunds never pay more than was paid.</summary>
    public decimal RefundedAmount { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PaidAt { get; set; }
    public DateTimeOffset? ShippedAt { get; set; }
    public DateTimeOffset? SignedAt { get; set; }
    public string? Carrier { get; set; }
    public string? TrackingNo { get; set; }
    public required string Category { get; init; }

    /// <summary>When the carrier last scanned the parcel.</summary>
    public DateTimeOffset? LastMovedAt { get; set; }

    /// <summary>Where it goes; odd ones are looked at before the goods go out.</summary>
    public string Address { get; init; } = "";
    public string? SellerMemo { get; set; }

    /// <summary>Applications for refunds so far; the next one's number.</summary>
    public int Refunds { get; set; }
    public List<OrderLineRow> Lines { get; init; } = [];

    public int NextRefund() => ++Refunds;

    public void Pay(DateTimeOffset now)
    {
        if (Status != OrderStatus.Created)
            return;
        (Status, PaidAt, PaidAmount) = (OrderStatus.Paid, now, OrderAmount);
    }

    /// <summary>Back to where the order was before the application for a refund.</summary>
    public void Reopen() =>
        Status =
            RefundedAmount >= PaidAmount ? OrderStatus.Closed
            : SignedAt is not null ? OrderStatus.Signed
            : ShippedAt is not null ? OrderStatus.Shipped
            : OrderStatus.Paid;

    public Order ToOrder() =>
        new(
            OrderNo,
            StoreId,
            BuyerNick,
            BuyerName,
            Phone,
            Status,
            Money.Of(OrderAmount),
            Money.Of(PaidAmount),
            CreatedAt,
            PaidAt,
            ShippedAt,
            SignedAt,
            Carrier,
            TrackingNo,
            Category,
            SellerMemo,
            [
                .. Lines
                    .OrderBy(line => line.LineNo)
                    .Select(line => new OrderLine(line.SkuId, line.ItemId, line.Title, line.Spec, line.Quantity, Money.Of(line.Price))),
            ]
        );
}

internal sealed class OrderLineRow
{
    public required string OrderNo { get; init; }
    public int LineNo { get; init; }
    public required string SkuId { get; init; }
    public required string ItemId { get; init; }
    public required string Title { get; init; }
    public required string Spec { get; init; }
    public int Quantity { get; init; }
    public decimal Price { get; init; }
}
