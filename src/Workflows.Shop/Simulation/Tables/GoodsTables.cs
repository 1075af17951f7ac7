using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>Items and stock.</summary>
internal static class GoodsTables
{
    public static ImmutableArray<ShopTable> All { get; } =
    [
        new ShopTable<ItemRow>(
            "items",
            "宝贝",
            "Items",
            [
                new("itemId", "宝贝号", "item"),
                new("title", "标题", "title"),
                new("category", "类目", "category"),
                new("store", "店铺", "shop"),
                new("price", "日常价", "price", ShopColumnType.Money),
                new("available", "可售", "available", ShopColumnType.Number),
                new("state", "状态", "state", ShopColumnType.State),
                new("modules", "详情模块", "modules"),
                new("uploadNo", "上传单号", "upload"),
                new("listedAt", "上架时间", "listed", ShopColumnType.Time),
            ],
            db => db.Items.AsNoTracking().Include(row => row.Skus).OrderBy(row => row.ItemId),
            row =>
                [
                    row.ItemId,
                    row.Title,
                    row.Category,
                    StoreNames.Of(row.StoreId),
                    row.Skus.Count == 0 ? null : row.Skus.Min(sku => sku.DailyPrice),
                    row.Skus.Sum(sku => sku.Available),
                    States.Of(row.State),
                    row.ModuleIds,
                    row.UploadNo,
                    row.ListedAt,
                ]
        ),
        new ShopTable<SkuRow>(
            "stock",
            "库存",
            "Stock",
            [
                new("skuId", "SKU", "SKU"),
                new("spec", "规格", "spec"),
                new("zone", "库区", "zone"),
                new("onHand", "在库", "on hand", ShopColumnType.Number),
                new("locked", "活动锁定", "locked", ShopColumnType.Number),
                new("reserved", "占用", "reserved", ShopColumnType.Number),
                new("available", "可用", "available", ShopColumnType.Number),
                new("onOrder", "在途", "on order", ShopColumnType.Number),
                new("arriveAt", "预计到货", "arrives", ShopColumnType.Time),
                new("cost", "成本", "cost", ShopColumnType.Money),
                new("price", "日常价", "price", ShopColumnType.Money),
            ],
            db => db.Skus.AsNoTracking().OrderBy(row => row.SkuId),
            row =>
                [
                    row.SkuId,
                    row.Spec,
                    row.Zone,
                    row.OnHand,
                    row.Locked,
                    row.Reserved,
                    row.Available,
                    row.OnOrder,
                    row.ArriveAt,
                    row.Cost,
                    row.DailyPrice,
                ]
        ),
        new ShopTable<HoldRow>(
            "holds",
            "占用与锁定",
            "Holds",
            [
                new("holdId", "占用号", "hold"),
                new("kind", "种类", "kind"),
                new("for", "订单/售后单", "for"),
                new("skuId", "SKU", "SKU"),
                new("quantity", "件数", "pieces", ShopColumnType.Number),
                new("left", "剩余", "left", ShopColumnType.Number),
                new("state", "状态", "state", ShopColumnType.State),
                new("at", "时间", "at", ShopColumnType.Time),
            ],
            db => db.Holds.AsNoTracking().OrderByDescending(row => row.At),
            row => [row.HoldId, States.Of(row.Kind), row.For, row.SkuId, row.Quantity, row.Left, States.Of(row), row.At]
        ),
    ];
}
