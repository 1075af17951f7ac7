using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop;

/// <summary>Brings the shop's tables up to date, and the demo shop into them.</summary>
public sealed class ShopSetup(IDbContextFactory<ShopDbContext> contexts, TimeProvider clock)
{
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>Fills an empty shop with the demo orders, dated back from now. A shop with orders stays as it is.</summary>
    public async Task SeedDemoAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Orders.AnyAsync(cancellation))
            return;
        DemoShop.Fill(db, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two nodes of one new database start at once: the other has filled it.
            db.ChangeTracker.Clear();
            if (!await db.Orders.AnyAsync(cancellation))
                throw;
        }
    }
}
