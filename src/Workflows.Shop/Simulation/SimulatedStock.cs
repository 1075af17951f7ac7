using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The warehouse in the shop's own tables.</summary>
internal sealed class SimulatedStock(ShopLedger ledger, DemoLife life) : IStockPort
{
    private const int PaceDays = 14;

    public ValueTask<ShopResult<string>> AllocateAsync(string idempotencyKey, Allocation allocation, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "stock.allocate",
            async (db, now, stop) =>
            {
                var order = await db.Orders.Include(row => row.Lines).SingleOrDefaultAsync(row => row.OrderNo == allocation.OrderNo, stop);
                if (order is null)
                    return new ShopRefusal(
                        "UNKNOWN_ORDER",
                        $"平台查无订单 {allocation.OrderNo}",
                        $"there is no order {allocation.OrderNo}"
                    );
                if (order.Status is OrderStatus.Created or OrderStatus.Closed)
                    return new ShopRefusal(
                        "ORDER_NOT_PAID",
                        $"订单 {order.OrderNo} 未付款或已关闭，不能占用库存",
                        $"order {order.OrderNo} is unpaid or closed"
                    );
                if (!allocation.IsRiskReleased && await OrderRisks.FindAsync(db, order, stop) is { } risk)
                    return risk;
                // What an earlier attempt holds is freed first: a swap or a parcel that is sent again takes its place.
                var earlier = await db.Holds.Where(row => row.For == order.OrderNo && row.Left > 0).ToListAsync(stop);
                await StockHolds.FreeAsync(db, earlier, now, stop);
                var lines = await LinesAsync(db, order, allocation.ReplacementSkuId, stop);
                var id = ShopLedger.Number("AL", now, idempotencyKey);
                if (await StockHolds.TakeAsync(db, id, HoldKind.Allocation, order.OrderNo, lines, now, stop) is { } refused)
                    return refused;
                order.Status = OrderStatus.Allocated;
                return id;
            },
            cancellation
        );

    public async ValueTask<SkuStock?> FindAsync(string skuId, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var found = await db
            .Skus.AsNoTracking()
            .Where(row => row.SkuId == skuId)
            .Join(db.Items, sku => sku.ItemId, item => item.ItemId, (sku, item) => new { Sku = sku, item.Title })
            .SingleOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new SkuStock(
                found.Sku.SkuId,
                found.Sku.ItemId,
                found.Title,
                found.Sku.Spec,
                found.Sku.OnHand,
                found.Sku.Available,
                Money.Of(found.Sku.DailyPrice),
                Money.Of(found.Sku.Cost)
            );
    }

    public async ValueTask<IReadOnlyList<ShortItem>> ShortItemsAsync(
        IReadOnlyList<string> itemIds,
        int days,
        CancellationToken cancellation
    )
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var items = await db
            .Items.AsNoTracking()
            .Include(row => row.Skus)
            .Where(row => itemIds.Contains(row.ItemId))
            .ToListAsync(cancellation);
        var sold = await Sales.BySkuAsync(db, ledger.Now.AddDays(-PaceDays), cancellation);
        var missing = new List<ShortItem>();
        foreach (var id in itemIds)
        {
            var item = items.Find(row => row.ItemId == id);
            var available = item?.Skus.Sum(sku => Math.Max(0, sku.Available)) ?? 0;
            var pace = item?.Skus.Sum(sku => sold.GetValueOrDefault(sku.SkuId)) ?? 0;
            // An item that has not sold yet needs at least a piece a day to be worth advertising.
            var needed = Math.Max(days, (int)Math.Ceiling(pace * (decimal)days / PaceDays));
            if (available < needed)
                missing.Add(new ShortItem(id, item?.Title ?? "店铺没有此宝贝", available, needed));
        }
        return missing;
    }

    public ValueTask<ShopResult<string>> LockAsync(string idempotencyKey, IReadOnlyList<StockLine> lines, CancellationToken cancellation) =>
        HoldAsync(idempotencyKey, "stock.lock", "LK", HoldKind.Lock, null, lines, cancellation);

    public ValueTask<ShopResult<string>> ReserveAsync(
        string idempotencyKey,
        StockLine line,
        string? ticketNo,
        CancellationToken cancellation
    ) => HoldAsync(idempotencyKey, "stock.reserve", "RS", HoldKind.Reservation, ticketNo, [line], cancellation);

    public ValueTask<ShopResult<int>> FreeAsync(string idempotencyKey, string holdId, CancellationToken cancellation) =>
        ledger.OnceAsync<int>(
            idempotencyKey,
            "stock.free",
            async (db, now, stop) =>
            {
                var holds = await db.Holds.Where(row => row.HoldId == holdId).ToListAsync(stop);
                return holds.Count == 0
                    ? new ShopRefusal("UNKNOWN_HOLD", $"仓库没有占用号 {holdId}", $"there is no hold {holdId}")
                    : await StockHolds.FreeAsync(db, holds, now, stop);
            },
            cancellation
        );

    public async ValueTask<StockSnapshot> SnapshotAsync(string idempotencyKey, string? zone, CancellationToken cancellation)
    {
        var taken = await ledger.OnceAsync<string>(
            idempotencyKey,
            "stock.snapshot",
            async (db, now, stop) =>
            {
                var id = ShopLedger.Number("SN", now, idempotencyKey);
                foreach (var sku in await db.Skus.AsNoTracking().Where(row => zone == null || row.Zone == zone).ToListAsync(stop))
                {
                    db.StockSnapshots.Add(
                        new StockSnapshotRow
                        {
                            SnapshotId = id,
                            SkuId = sku.SkuId,
                            Zone = sku.Zone,
                            BookQuantity = sku.OnHand,
                            At = now,
                        }
                    );
                }
                return id;
            },
            cancellation
        );
        await using var db = await ledger.OpenAsync(cancellation);
        var rows = await db
            .StockSnapshots.AsNoTracking()
            .Where(row => row.SnapshotId == taken.Value)
            .Join(
                db.Skus,
                row => row.SkuId,
                sku => sku.SkuId,
                (row, sku) =>
                    new
                    {
                        row,
                        sku.Spec,
                        sku.ItemId,
                    }
            )
            .Join(
                db.Items,
                pair => pair.ItemId,
                item => item.ItemId,
                (pair, item) =>
                    new
                    {
                        pair.row,
                        pair.Spec,
                        item.Title,
                    }
            )
            .OrderBy(line => line.row.Zone)
            .ThenBy(line => line.row.SkuId)
            .ToListAsync(cancellation);
        var at = rows.Count > 0 ? rows[0].row.At : ledger.Now;
        return new StockSnapshot(
            taken.Value,
            at,
            [.. rows.Select(line => new StockSnapshotLine(line.row.SkuId, line.Title, line.Spec, line.row.Zone, line.row.BookQuantity))]
        );
    }

    public async ValueTask<IReadOnlyList<SellThrough>> SellThroughAsync(int days, CancellationToken cancellation)
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var sold = await Sales.BySkuAsync(db, ledger.Now.AddDays(-days), cancellation);
        var items = await db.Items.AsNoTracking().Include(row => row.Skus).OrderBy(row => row.ItemId).ToListAsync(cancellation);
        return
        [
            .. items.SelectMany(item =>
                item.Skus.OrderBy(sku => sku.SkuId, StringComparer.Ordinal)
                    .Select(sku =>
                    {
                        var pieces = sold.GetValueOrDefault(sku.SkuId);
                        return new SellThrough(
                            item.ItemId,
                            sku.SkuId,
                            item.Title,
                            sku.Spec,
                            pieces,
                            sku.OnHand,
                            sku.OnOrder,
                            sku.ArriveAt,
                            sku.OnHand > 0 && pieces == 0
                        );
                    })
            ),
        ];
    }

    private ValueTask<ShopResult<string>> HoldAsync(
        string key,
        string what,
        string prefix,
        HoldKind kind,
        string? isFor,
        IReadOnlyList<StockLine> lines,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            key,
            what,
            async (db, now, stop) =>
            {
                var id = ShopLedger.Number(prefix, now, key);
                return await StockHolds.TakeAsync(db, id, kind, isFor, lines, now, stop) is { } refused ? refused : id;
            },
            cancellation
        );

    /// <summary>The order's goods; a replacement takes the place of what is short.</summary>
    private static async Task<IReadOnlyList<StockLine>> LinesAsync(
        ShopDbContext db,
        OrderRow order,
        string? replacement,
        CancellationToken cancellation
    )
    {
        var lines = order
            .Lines.GroupBy(line => line.SkuId, StringComparer.Ordinal)
            .Select(group => new StockLine(group.Key, group.Sum(line => line.Quantity)))
            .ToList();
        if (replacement is null || lines.Exists(line => line.SkuId == replacement))
            return lines;
        var ids = lines.ConvertAll(line => line.SkuId);
        var skus = await db
            .Skus.Where(row => ids.Contains(row.SkuId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, cancellation);
        return
        [
            .. lines.Select(line =>
                skus.TryGetValue(line.SkuId, out var sku) && sku.Available >= line.Quantity ? line : line with { SkuId = replacement }
            ),
        ];
    }
}
