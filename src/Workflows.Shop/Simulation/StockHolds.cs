using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Holding, freeing and sending out pieces: the figures of a SKU and its holds always move together.</summary>
internal static class StockHolds
{
    /// <summary>Holds every line, or none and says what is short.</summary>
    public static async Task<ShopRefusal?> TakeAsync(
        ShopDbContext db,
        string holdId,
        HoldKind kind,
        string? isFor,
        IReadOnlyList<StockLine> lines,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = lines.Select(line => line.SkuId).ToList();
        var skus = await db
            .Skus.Where(row => ids.Contains(row.SkuId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, cancellation);
        var missing = lines.Where(line => !skus.TryGetValue(line.SkuId, out var sku) || sku.Available < line.Quantity).ToList();
        if (missing.Count > 0)
            return OutOfStock(missing, skus);
        foreach (var line in lines)
        {
            var sku = skus[line.SkuId];
            Hold(sku, kind, line.Quantity);
            db.Holds.Add(
                new HoldRow
                {
                    HoldId = holdId,
                    SkuId = line.SkuId,
                    Kind = kind,
                    For = isFor,
                    Quantity = line.Quantity,
                    Left = line.Quantity,
                    At = now,
                }
            );
        }
        return null;
    }

    /// <summary>Frees what is left of a hold; the number of pieces.</summary>
    public static async Task<int> FreeAsync(
        ShopDbContext db,
        IReadOnlyList<HoldRow> holds,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var freed = 0;
        foreach (var hold in holds.Where(hold => hold.Left > 0))
        {
            var sku = await db.Skus.SingleAsync(row => row.SkuId == hold.SkuId, cancellation);
            Hold(sku, hold.Kind, -hold.Left);
            freed += hold.Left;
            (hold.Left, hold.EndedAt) = (0, now);
        }
        return freed;
    }

    /// <summary>What is held for an order, or a ticket, leaves the warehouse.</summary>
    public static async Task GoOutAsync(ShopDbContext db, string isFor, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var hold in await db.Holds.Where(row => row.For == isFor && row.Left > 0).ToListAsync(cancellation))
        {
            var sku = await db.Skus.SingleAsync(row => row.SkuId == hold.SkuId, cancellation);
            Hold(sku, hold.Kind, -hold.Left);
            sku.OnHand -= hold.Left;
            (hold.Left, hold.EndedAt) = (0, now);
        }
    }

    private static void Hold(SkuRow sku, HoldKind kind, int pieces)
    {
        if (kind == HoldKind.Lock)
            sku.Locked += pieces;
        else
            sku.Reserved += pieces;
        sku.Version++;
    }

    private static ShopRefusal OutOfStock(List<StockLine> missing, Dictionary<string, SkuRow> skus)
    {
        var table = Values.Table(
            missing,
            line =>
                Values.Row(
                    ("skuId", line.SkuId),
                    ("available", skus.GetValueOrDefault(line.SkuId)?.Available ?? 0),
                    ("needed", line.Quantity)
                )
        );
        var words = string.Join(
            '、',
            missing.Select(line => $"{line.SkuId} 需 {line.Quantity} 件，可用 {skus.GetValueOrDefault(line.SkuId)?.Available ?? 0} 件")
        );
        return new ShopRefusal(
            "OUT_OF_STOCK",
            $"库存不足：{words}",
            "not enough stock",
            FeelContext.Empty.With("skuId", missing[0].SkuId).With("shortItems", table)
        );
    }
}
