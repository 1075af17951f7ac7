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
        if (await HasOrdersAsync(db, cancellation))
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
            if (!await HasOrdersAsync(db, cancellation))
                throw;
        }
    }

    /// <summary>Asked at every start, so without EF Core's model and query compiler, which cost more than the rest of the start of the shop.</summary>
    private static async Task<bool> HasOrdersAsync(ShopDbContext db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT 1 FROM shop_orders LIMIT 1";
            return await command.ExecuteScalarAsync(cancellation) is not null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
