namespace Workflows.Shop.Ports;

/// <summary>The shop's items on the platform.</summary>
public interface IItemPort
{
    /// <summary>Sends drafts to the platform for review. <c>ITEM_REJECTED</c> where its automatic check says no.</summary>
    ValueTask<ShopResult<string>> PublishAsync(string idempotencyKey, IReadOnlyList<ItemDraft> drafts, CancellationToken cancellation);

    /// <summary>Puts reviewed items on sale. <c>LIST_FAILED</c> for one that was rejected, or that has nothing to sell.</summary>
    ValueTask<ShopResult<IReadOnlyList<string>>> ListAsync(
        string idempotencyKey,
        IReadOnlyList<string> itemIds,
        CancellationToken cancellation
    );

    /// <summary>Takes items off sale.</summary>
    ValueTask<ShopResult<int>> UnlistAsync(string idempotencyKey, IReadOnlyList<string> itemIds, CancellationToken cancellation);

    /// <summary>Puts modules onto the items' detail pages. <c>APPLY_FAILED</c> for an item that the platform is reviewing.</summary>
    ValueTask<ShopResult<int>> ApplyModulesAsync(
        string idempotencyKey,
        IReadOnlyList<string> moduleIds,
        IReadOnlyList<string> itemIds,
        CancellationToken cancellation
    );

    /// <summary>Takes modules off every item that has them.</summary>
    ValueTask<ShopResult<int>> RollBackModulesAsync(string idempotencyKey, IReadOnlyList<string> moduleIds, CancellationToken cancellation);
}

/// <summary>An item as colleagues have prepared it.</summary>
public sealed record ItemDraft(
    string ItemId,
    string? ItemCode,
    string? StoreId,
    string? Title,
    string? Category,
    DateTimeOffset? ListingAt,
    IReadOnlyList<SkuDraft> Skus
);

public sealed record SkuDraft(
    string SkuId,
    string? Spec,
    string? Barcode,
    decimal? Cost,
    decimal? ListPrice,
    decimal? DailyPrice,
    decimal? FloorPrice,
    int? Quantity
);
