namespace Workflows.Shop.Storage;

/// <summary>Pieces of a SKU that are held for a campaign, an order or an exchange.</summary>
internal sealed class HoldRow
{
    public required string HoldId { get; init; }
    public required string SkuId { get; init; }
    public HoldKind Kind { get; init; }

    /// <summary>The order or ticket that it is for.</summary>
    public string? For { get; init; }
    public int Quantity { get; init; }

    /// <summary>What is still held: less what was freed or has gone out.</summary>
    public int Left { get; set; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}

internal enum HoldKind
{
    /// <summary>订单占用</summary>
    Allocation,

    /// <summary>活动锁定</summary>
    Lock,

    /// <summary>换货预占</summary>
    Reservation,
}
