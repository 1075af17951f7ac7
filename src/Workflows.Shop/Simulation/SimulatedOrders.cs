using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Orders from the shop's own tables.</summary>
internal sealed class SimulatedOrders(ShopLedger ledger, DemoLife life) : IOrderPort
{
    private const int Most = 500;

    public async ValueTask<Order?> FindAsync(string orderNo, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var row = await db
            .Orders.AsNoTracking()
            .Include(order => order.Lines)
            .SingleOrDefaultAsync(order => order.OrderNo == orderNo, cancellation);
        return row?.ToOrder();
    }

    public async ValueTask<IReadOnlyList<Order>> SearchAsync(string? text, int limit, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var rows = await Matching(db, text).AsNoTracking().Take(Math.Clamp(limit, 1, Most)).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToOrder())];
    }

    public ValueTask<ShopResult<string>> CloseUnpaidAsync(string idempotencyKey, string orderNo, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "order.closeUnpaid",
            async (db, _, stop) =>
            {
                if (await db.Orders.FindAsync([orderNo], stop) is not { } order)
                    return Unknown(orderNo);
                if (order.Status is not (OrderStatus.Created or OrderStatus.Closed))
                    return new ShopRefusal(
                        "ORDER_PAID",
                        $"订单 {orderNo} 已付款，不能按未付款关闭",
                        $"order {orderNo} has been paid and cannot be closed as unpaid"
                    );
                order.Status = OrderStatus.Closed;
                return orderNo;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> MarkShippedAsync(
        string idempotencyKey,
        string orderNo,
        string carrier,
        string trackingNo,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "order.markShipped",
            async (db, now, stop) =>
            {
                if (await db.Orders.Include(row => row.Lines).SingleOrDefaultAsync(row => row.OrderNo == orderNo, stop) is not { } order)
                    return Unknown(orderNo);
                if (order.Status is OrderStatus.Created or OrderStatus.Closed)
                    return new ShopRefusal(
                        "ORDER_NOT_PAID",
                        $"订单 {orderNo} 未付款或已关闭，不能发货",
                        $"order {orderNo} is unpaid or closed"
                    );
                await StockHolds.GoOutAsync(db, orderNo, now, stop);
                (order.Carrier, order.TrackingNo, order.ShippedAt, order.Status) = (carrier, trackingNo, now, OrderStatus.Shipped);
                order.SignedAt = null;
                db.Sent.Add(
                    new SentRow
                    {
                        IdempotencyKey = idempotencyKey,
                        Kind = SentKind.Platform,
                        Recipient = order.BuyerNick,
                        Text = $"订单已发货：{carrier} {trackingNo}",
                        OrderNo = orderNo,
                        At = now,
                    }
                );
                return trackingNo;
            },
            cancellation
        );

    public async ValueTask<IReadOnlyList<AbnormalParcel>> AbnormalParcelsAsync(
        int idleDays,
        int unsignedDays,
        CancellationToken cancellation
    )
    {
        var now = ledger.Now;
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var underway = await db
            .Orders.AsNoTracking()
            .Where(order => order.ShippedAt != null && order.SignedAt == null && order.Status != OrderStatus.Closed)
            .OrderBy(order => order.ShippedAt)
            .ToListAsync(cancellation);
        return
        [
            .. underway
                .Select(order => Parcel(order, now, unsignedDays))
                .Where(parcel => parcel.IdleDays >= idleDays || parcel.IsUnsignedTooLong),
        ];
    }

    internal static IQueryable<OrderRow> Matching(ShopDbContext db, string? text)
    {
        var word = text?.Trim() ?? "";
        var orders = db.Orders.Include(order => order.Lines);
        var matching =
            word.Length == 0
                ? orders
                : orders.Where(order =>
                    order.OrderNo.Contains(word)
                    || order.BuyerNick.Contains(word)
                    || order.BuyerName.Contains(word)
                    || order.Lines.Any(line => line.Title.Contains(word) || line.SkuId.Contains(word))
                );
        return matching.OrderByDescending(order => order.CreatedAt).ThenBy(order => order.OrderNo);
    }

    private static AbnormalParcel Parcel(OrderRow order, DateTimeOffset now, int unsignedDays)
    {
        var shipped = order.ShippedAt!.Value;
        var moved = order.LastMovedAt ?? shipped;
        return new AbnormalParcel(
            order.OrderNo,
            order.BuyerNick,
            order.Carrier ?? "",
            order.TrackingNo ?? "",
            shipped,
            moved,
            (int)(now - moved).TotalDays,
            now - shipped >= TimeSpan.FromDays(unsignedDays)
        );
    }

    private static ShopRefusal Unknown(string orderNo) => new("UNKNOWN_ORDER", $"平台查无订单 {orderNo}", $"there is no order {orderNo}");
}
