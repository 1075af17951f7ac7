using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>
/// The demo shop goes on trading while the clock runs: each day that is over is written once, by whichever node looks first, and parcels of former days move on.
/// A shop that was not filled with demo data is left alone.
/// </summary>
internal sealed class DemoLife(ShopLedger ledger)
{
    private const int MostDaysAtOnce = 120;
    private DateOnly upTo;

    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var now = ledger.Now;
        var yesterday = ChinaTime.Day(now).AddDays(-1);
        if (yesterday <= upTo)
            return;
        await using (var db = await ledger.OpenAsync(cancellation))
        {
            var last = await db
                .Orders.AsNoTracking()
                .Where(order => order.OrderNo.StartsWith(DemoTrade.Prefix))
                .MaxAsync(order => (DateTimeOffset?)order.CreatedAt, cancellation);
            if (last is not { } moment)
                return;
            // The last day written may have been cut off at the moment of writing, but is never written twice.
            for (
                var day = Later(ChinaTime.Day(moment).AddDays(1), yesterday.AddDays(-MostDaysAtOnce));
                day <= yesterday;
                day = day.AddDays(1)
            )
                await WriteAsync(day, cancellation);
        }
        await MoveAsync(now, cancellation);
        upTo = yesterday;
    }

    private async Task WriteAsync(DateOnly day, CancellationToken cancellation) =>
        await ledger.OnceAsync<int>(
            $"demo-trade:{day:yyyy-MM-dd}",
            "demo-trade",
            (db, now, _) =>
            {
                DemoShop.Trade(db, day, now);
                return Task.FromResult<ShopResult<int>>(0);
            },
            cancellation
        );

    private async Task MoveAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var underway = await db
            .Orders.Where(order =>
                order.OrderNo.StartsWith(DemoTrade.Prefix) && (order.Status == OrderStatus.Paid || order.Status == OrderStatus.Shipped)
            )
            .ToListAsync(cancellation);
        underway.ForEach(order => DemoTrade.Advance(order, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node moved them at the same moment; what is left moves the next time.
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
