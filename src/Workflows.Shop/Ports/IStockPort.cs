namespace Workflows.Shop.Ports;

/// <summary>The warehouse: what is on hand, what is held for whom. Everything that holds or frees is done once for each key.</summary>
public interface IStockPort
{
    /// <summary>
    /// Checks an order (double orders, odd addresses, buyers with a record) and holds its goods. <c>ORDER_RISK</c>, <c>OUT_OF_STOCK</c>.
    /// </summary>
    ValueTask<ShopResult<string>> AllocateAsync(string idempotencyKey, Allocation allocation, CancellationToken cancellation);

    /// <summary>What can still be sold of a SKU; null for one that the shop does not have.</summary>
    ValueTask<SkuStock?> FindAsync(string skuId, CancellationToken cancellation);

    /// <summary>Items whose stock does not last for <paramref name="days"/> days at the pace of the last two weeks.</summary>
    ValueTask<IReadOnlyList<ShortItem>> ShortItemsAsync(IReadOnlyList<string> itemIds, int days, CancellationToken cancellation);

    /// <summary>Locks stock for a campaign. <c>OUT_OF_STOCK</c>.</summary>
    ValueTask<ShopResult<string>> LockAsync(string idempotencyKey, IReadOnlyList<StockLine> lines, CancellationToken cancellation);

    /// <summary>Holds one SKU for an exchange. <c>OUT_OF_STOCK</c>.</summary>
    ValueTask<ShopResult<string>> ReserveAsync(string idempotencyKey, StockLine line, string? ticketNo, CancellationToken cancellation);

    /// <summary>Frees what is left of a lock or reservation and says how many pieces; freeing twice frees nothing.</summary>
    ValueTask<ShopResult<int>> FreeAsync(string idempotencyKey, string holdId, CancellationToken cancellation);

    /// <summary>Writes down what the books say is there, for counting.</summary>
    ValueTask<StockSnapshot> SnapshotAsync(string idempotencyKey, string? zone, CancellationToken cancellation);

    /// <summary>How each SKU sold in the last <paramref name="days"/> days.</summary>
    ValueTask<IReadOnlyList<SellThrough>> SellThroughAsync(int days, CancellationToken cancellation);
}

/// <summary>What an order needs of the warehouse.</summary>
/// <param name="ReplacementSkuId">Goes out instead of what is short.</param>
/// <param name="IsRiskReleased">A colleague has looked at the risk and lets the order go.</param>
public sealed record Allocation(string OrderNo, string? ReplacementSkuId, bool IsRiskReleased);

public sealed record StockLine(string SkuId, int Quantity);

/// <summary>A SKU with its stock and price.</summary>
/// <param name="Available">On hand, less what is locked and reserved.</param>
public sealed record SkuStock(
    string SkuId,
    string ItemId,
    string Title,
    string Spec,
    int OnHand,
    int Available,
    decimal Price,
    decimal Cost
);

/// <summary>An item that does not last.</summary>
/// <param name="Needed">Pieces for the days asked about, at the pace of the last two weeks.</param>
public sealed record ShortItem(string ItemId, string Title, int Available, int Needed);

public sealed record StockSnapshot(string SnapshotId, DateTimeOffset At, IReadOnlyList<StockSnapshotLine> Lines);

public sealed record StockSnapshotLine(string SkuId, string Title, string Spec, string Zone, int BookQuantity);

/// <summary>How a SKU sells.</summary>
/// <param name="OnOrder">Pieces that a supplier has confirmed and not yet delivered.</param>
public sealed record SellThrough(
    string ItemId,
    string SkuId,
    string Title,
    string Spec,
    int Sold,
    int OnHand,
    int OnOrder,
    DateTimeOffset? ArriveAt,
    bool IsSlow
);
