using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Returns and exchanges as one register (退换货登记表).</summary>
internal static class AfterSalesEntries
{
    public static async Task<IReadOnlyList<AfterSalesEntry>> SinceAsync(
        ShopDbContext db,
        DateTimeOffset since,
        CancellationToken cancellation
    )
    {
        var refunds = await db.Refunds.AsNoTracking().Where(row => row.AppliedAt >= since).ToListAsync(cancellation);
        var numbers = refunds.ConvertAll(row => row.OrderNo);
        var orders = await db
            .Orders.AsNoTracking()
            .Include(row => row.Lines)
            .Where(row => numbers.Contains(row.OrderNo))
            .ToDictionaryAsync(row => row.OrderNo, StringComparer.Ordinal, cancellation);
        var exchanges = await db.Exchanges.AsNoTracking().Where(row => row.AppliedAt >= since).ToListAsync(cancellation);
        return
        [
            .. refunds
                .Select(row => Of(row, orders.GetValueOrDefault(row.OrderNo)))
                .Concat(exchanges.Select(Of))
                .OrderBy(entry => entry.AppliedAt),
        ];
    }

    private static AfterSalesEntry Of(RefundRow row, OrderRow? order) =>
        new(
            row.RefundId,
            row.RefundType == "refund_only" ? "refund_only" : "return",
            row.OrderNo,
            order?.BuyerNick ?? "",
            order?.Lines.Find(_ => true)?.SkuId,
            order?.Lines.Sum(line => line.Quantity) ?? 0,
            row.Reason,
            Money.Of(row.Amount),
            row.ReturnTrackingNo,
            row.State.ToString(),
            row.AppliedAt
        );

    private static AfterSalesEntry Of(ExchangeRow row) =>
        new(
            row.TicketNo,
            "exchange",
            row.OrderNo,
            row.BuyerNick,
            row.ItemSku,
            row.Quantity,
            row.Reason,
            Money.Of(row.PriceDiff ?? 0),
            row.ReturnTrackingNo,
            row.State.ToString(),
            row.AppliedAt
        );
}
