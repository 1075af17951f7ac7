namespace Workflows.Shop.Storage;

/// <summary>A month of a shop that is closed, from before the orders that are kept.</summary>
internal sealed class MonthStatRow
{
    public required string StoreId { get; init; }

    /// <summary>yyyy-MM.</summary>
    public required string Month { get; init; }
    public decimal Sales { get; init; }
    public int Orders { get; init; }
    public int Uv { get; init; }
    public decimal AdCost { get; init; }
    public decimal Refunds { get; init; }
}

/// <summary>What the books said when counting began.</summary>
internal sealed class StockSnapshotRow
{
    public required string SnapshotId { get; init; }
    public required string SkuId { get; init; }
    public required string Zone { get; init; }
    public int BookQuantity { get; init; }
    public DateTimeOffset At { get; init; }
}
