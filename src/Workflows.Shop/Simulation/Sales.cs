using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>What was sold, out of the paid orders.</summary>
internal static class Sales
{
    /// <summary>Pieces of each SKU since a moment.</summary>
    public static async Task<Dictionary<string, int>> BySkuAsync(ShopDbContext db, DateTimeOffset since, CancellationToken cancellation)
    {
        var rows = await Paid(db)
            .Where(order => order.PaidAt >= since)
            .SelectMany(order => order.Lines)
            .GroupBy(line => line.SkuId)
            .Select(group => new { SkuId = group.Key, Pieces = group.Sum(line => line.Quantity) })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.SkuId, row => row.Pieces, StringComparer.Ordinal);
    }

    /// <summary>The orders that were paid on days of China from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static Task<List<OrderRow>> OfDaysAsync(ShopDbContext db, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var (from, to) = (ChinaTime.Start(first), ChinaTime.Start(last.AddDays(1)));
        return Paid(db).Where(order => order.PaidAt >= from && order.PaidAt < to).ToListAsync(cancellation);
    }

    private static IQueryable<OrderRow> Paid(ShopDbContext db) =>
        db.Orders.AsNoTracking().Where(order => order.PaidAt != null && order.Status != OrderStatus.Created);
}
