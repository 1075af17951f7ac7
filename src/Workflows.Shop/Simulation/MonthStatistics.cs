using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Figures of months: the closed ones as they were written down, later ones out of the orders.</summary>
internal static class MonthStatistics
{
    /// <summary>All shops together; null for a month of which nothing is known.</summary>
    public static async Task<MonthFigures?> OfAsync(ShopDbContext db, DateOnly month, CancellationToken cancellation)
    {
        var text = Months.Text(month);
        var closed = await db.MonthStats.AsNoTracking().Where(row => row.Month == text).ToListAsync(cancellation);
        if (closed.Count > 0)
        {
            return Figures(
                text,
                closed.Sum(row => row.Sales),
                closed.Sum(row => row.Orders),
                closed.Sum(row => row.Uv),
                closed.Sum(row => row.AdCost),
                closed.Sum(row => row.Refunds)
            );
        }
        var last = month.AddMonths(1).AddDays(-1);
        var orders = await Sales.OfDaysAsync(db, month, last, cancellation);
        if (orders.Count == 0)
            return null;
        var visitors = orders
            .GroupBy(order => (order.StoreId, Day: ChinaTime.Day(order.PaidAt!.Value)))
            .Sum(group => Traffic.Visitors(group.Key.StoreId, group.Key.Day, group.Count()));
        var ads = await AdStatistics.ChannelsAsync(db, month, last, cancellation);
        return Figures(
            text,
            orders.Sum(order => order.PaidAmount),
            orders.Count,
            visitors,
            ads.Sum(channel => channel.Cost),
            orders.Sum(order => order.RefundedAmount)
        );
    }

    private static MonthFigures Figures(string month, decimal sales, int orders, int uv, decimal adCost, decimal refunds) =>
        new(
            month,
            Money.Of(sales),
            uv,
            uv == 0 ? 0 : decimal.Round(100m * orders / uv, 2),
            orders == 0 ? 0 : Money.Of(sales / orders),
            Money.Of(adCost),
            sales == 0 ? 0 : decimal.Round(100m * refunds / sales, 2)
        );
}
