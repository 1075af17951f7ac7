using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The shop's items in its own tables.</summary>
internal sealed class SimulatedItems(ShopLedger ledger) : IItemPort
{
    private const int LongestTitle = 30;
    private static readonly string[] Forbidden = ["最", "第一", "国家级", "全网最低", "绝对", "顶级"];

    public ValueTask<ShopResult<string>> PublishAsync(
        string idempotencyKey,
        IReadOnlyList<ItemDraft> drafts,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "item.publish",
            async (db, now, stop) =>
            {
                var number = ShopLedger.Number("UP", now, idempotencyKey);
                foreach (var draft in drafts)
                {
                    var item = await TakeUpAsync(db, draft, stop);
                    if (Fault(item) is { } fault)
                        return new ShopRefusal(
                            "ITEM_REJECTED",
                            $"平台校验不通过：{fault}",
                            "the platform's check failed",
                            FeelContext.Empty.With("rejectReason", fault)
                        );
                    (item.State, item.UploadNo, item.RejectReason) = (ItemState.Reviewing, number, null);
                }
                return number;
            },
            cancellation
        );

    public ValueTask<ShopResult<IReadOnlyList<string>>> ListAsync(
        string idempotencyKey,
        IReadOnlyList<string> itemIds,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<IReadOnlyList<string>>(
            idempotencyKey,
            "item.list",
            async (db, now, stop) =>
            {
                var items = await db.Items.Include(row => row.Skus).Where(row => itemIds.Contains(row.ItemId)).ToListAsync(stop);
                foreach (var id in itemIds)
                {
                    var item = items.Find(row => row.ItemId == id);
                    var fault =
                        item is null ? "店铺没有此宝贝"
                        : item.State == ItemState.Rejected ? "平台审核未通过"
                        : item.State == ItemState.Draft ? "尚未提交平台审核"
                        : item.Skus.Sum(sku => sku.Available) <= 0 ? "没有可售库存"
                        : null;
                    if (fault is not null)
                        return new ShopRefusal(
                            "LIST_FAILED",
                            $"宝贝 {id} 不能上架：{fault}",
                            $"item {id} cannot be listed",
                            FeelContext.Empty.With("rejectReason", fault)
                        );
                }
                foreach (var item in items)
                    (item.State, item.ListedAt) = (ItemState.OnSale, now);
                return new ShopResult<IReadOnlyList<string>>([.. itemIds]);
            },
            cancellation
        );

    public ValueTask<ShopResult<int>> UnlistAsync(string idempotencyKey, IReadOnlyList<string> itemIds, CancellationToken cancellation) =>
        ledger.OnceAsync<int>(
            idempotencyKey,
            "item.unlist",
            async (db, _, stop) =>
            {
                var items = await db.Items.Where(row => itemIds.Contains(row.ItemId)).ToListAsync(stop);
                if (itemIds.FirstOrDefault(id => items.TrueForAll(row => row.ItemId != id)) is { } unknown)
                    return new ShopRefusal("UNKNOWN_ITEM", $"店铺没有宝贝 {unknown}", $"there is no item {unknown}");
                foreach (var item in items)
                    item.State = ItemState.InStock;
                return items.Count;
            },
            cancellation
        );

    public ValueTask<ShopResult<int>> ApplyModulesAsync(
        string idempotencyKey,
        IReadOnlyList<string> moduleIds,
        IReadOnlyList<string> itemIds,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<int>(
            idempotencyKey,
            "item.applyModule",
            async (db, _, stop) =>
            {
                foreach (var id in itemIds)
                {
                    var item = await TakeUpAsync(db, new ItemDraft(id, null, null, null, null, null, []), stop);
                    if (item.State == ItemState.Reviewing)
                        return new ShopRefusal(
                            "APPLY_FAILED",
                            $"宝贝 {id} 正在平台审核，不能编辑详情",
                            $"item {id} is under review and cannot be edited"
                        );
                    item.ModuleIds = string.Join(' ', Modules(item).Union(moduleIds, StringComparer.Ordinal));
                }
                return itemIds.Count;
            },
            cancellation
        );

    public ValueTask<ShopResult<int>> RollBackModulesAsync(
        string idempotencyKey,
        IReadOnlyList<string> moduleIds,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<int>(
            idempotencyKey,
            "item.rollbackModule",
            async (db, _, stop) =>
            {
                var having = (await db.Items.Where(row => row.ModuleIds != "").ToListAsync(stop)).FindAll(row =>
                    Modules(row).Intersect(moduleIds, StringComparer.Ordinal).Any()
                );
                foreach (var item in having)
                    item.ModuleIds = string.Join(' ', Modules(item).Except(moduleIds, StringComparer.Ordinal));
                return having.Count;
            },
            cancellation
        );

    internal static string[] Modules(ItemRow item) => item.ModuleIds.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The item as it stands, brought up to what colleagues have filled in; a new one begins as a draft.</summary>
    private static async Task<ItemRow> TakeUpAsync(ShopDbContext db, ItemDraft draft, CancellationToken cancellation)
    {
        var item = await db.Items.Include(row => row.Skus).SingleOrDefaultAsync(row => row.ItemId == draft.ItemId, cancellation);
        if (item is null)
        {
            item = new ItemRow
            {
                ItemId = draft.ItemId,
                StoreId = draft.StoreId ?? "store-flagship",
                Title = draft.Title ?? draft.ItemId,
                Category = draft.Category ?? "未分类",
                ReturnCategory = "normal",
            };
            db.Items.Add(item);
        }
        item.ItemCode = draft.ItemCode ?? item.ItemCode;
        item.StoreId = draft.StoreId ?? item.StoreId;
        item.Title = draft.Title ?? item.Title;
        item.Category = draft.Category ?? item.Category;
        foreach (var sku in draft.Skus)
            TakeUp(item, sku);
        return item;
    }

    private static void TakeUp(ItemRow item, SkuDraft draft)
    {
        var sku = item.Skus.Find(row => row.SkuId == draft.SkuId);
        if (sku is null)
        {
            sku = new SkuRow
            {
                SkuId = draft.SkuId,
                ItemId = item.ItemId,
                Spec = draft.Spec ?? "默认",
                Zone = "A",
            };
            item.Skus.Add(sku);
        }
        sku.Spec = draft.Spec ?? sku.Spec;
        sku.Barcode = draft.Barcode ?? sku.Barcode;
        sku.Cost = draft.Cost ?? sku.Cost;
        sku.ListPrice = draft.ListPrice ?? sku.ListPrice;
        sku.DailyPrice = draft.DailyPrice ?? sku.DailyPrice;
        sku.FloorPrice = draft.FloorPrice ?? sku.FloorPrice;
        // The goods that came for an item that is new on the platform; a known SKU's stock is the warehouse's own affair.
        if (draft.Quantity is { } quantity && item.State is ItemState.Draft)
            sku.OnHand = quantity;
        sku.Version++;
    }

    private static string? Fault(ItemRow item)
    {
        if (item.Title.Length > LongestTitle)
            return $"标题超过 {LongestTitle} 个字：{item.Title}";
        return Forbidden.FirstOrDefault(word => item.Title.Contains(word, StringComparison.Ordinal)) is { } word
            ? $"标题含违禁词“{word}”：{item.Title}"
            : null;
    }
}
