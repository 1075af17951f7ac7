using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Orders from the shop's own tables.</summary>
internal sealed class SimulatedOrders(IDbContextFactory<ShopDbContext> contexts) : IOrderPort
{
    private const int Most = 500;

    public async ValueTask<Order?> FindAsync(string orderNo, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db
            .Orders.AsNoTracking()
            .Include(order => order.Lines)
            .SingleOrDefaultAsync(order => order.OrderNo == orderNo, cancellation);
        return row?.ToOrder();
    }

    public async ValueTask<IReadOnlyList<Order>> SearchAsync(string? text, int limit, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await Matching(db, text).AsNoTracking().Take(Math.Clamp(limit, 1, Most)).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToOrder())];
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
}
