namespace Workflows.Shop.Ports;

/// <summary>What the shop knows of its customers.</summary>
public interface ICustomerPort
{
    /// <summary>The customer of that name; a stranger is one, too, of level 0.</summary>
    ValueTask<Customer> IdentifyAsync(string buyerNick, int lastOrders, CancellationToken cancellation);

    /// <summary>A coupon, good for a day.</summary>
    ValueTask<ShopResult<string>> IssueCouponAsync(string idempotencyKey, string buyerNick, decimal amount, CancellationToken cancellation);

    /// <summary>Whose call is due: level 3 every 30 days, 2 every 60, 1 every 90.</summary>
    ValueTask<IReadOnlyList<DueCustomer>> DueForCallAsync(CancellationToken cancellation);

    /// <summary>Somebody has called: the next call is due a period later.</summary>
    ValueTask<ShopResult<string>> RecordCallAsync(string idempotencyKey, string buyerNick, string? note, CancellationToken cancellation);
}

public sealed record Customer(
    string BuyerNick,
    bool IsReturning,
    int VipLevel,
    IReadOnlyList<string> Tags,
    IReadOnlyList<Order> LastOrders
);

public sealed record DueCustomer(
    string BuyerNick,
    string Phone,
    int VipLevel,
    DateTimeOffset? LastFollowUpAt,
    int DaysSince,
    string? LastItem
);
