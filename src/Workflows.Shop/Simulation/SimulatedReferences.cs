using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>What forms choose from, out of the shop's own tables.</summary>
internal sealed class SimulatedReferences(IDbContextFactory<ShopDbContext> databases) : IReferencePort
{
    public async Task<IReadOnlyList<ShopReference>?> SearchAsync(string kind, string? words, int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (Of(db, kind) is not { } all)
            return null;
        if (words?.Trim() is { Length: > 0 } sought)
            all = all.Where(one => one.Id.Contains(sought) || one.Label.Contains(sought));
        return [.. (await all.OrderBy(one => one.Id).Take(limit).ToListAsync(cancellation)).Select(Named)];
    }

    public async Task<IReadOnlyList<ShopReference>?> FindAsync(string kind, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return Of(db, kind) is { } all ? [.. (await all.Where(one => ids.Contains(one.Id)).ToListAsync(cancellation)).Select(Named)] : null;
    }

    private static IQueryable<Entry>? Of(ShopDbContext db, string kind) =>
        kind switch
        {
            "item" => db.Items.AsNoTracking().Select(row => new Entry { Id = row.ItemId, Label = row.Title }),
            "sku" => from sku in db.Skus.AsNoTracking()
            join item in db.Items on sku.ItemId equals item.ItemId
            select new Entry { Id = sku.SkuId, Label = item.Title + " " + sku.Spec },
            "store" => db.Items.AsNoTracking().Select(row => row.StoreId).Distinct().Select(id => new Entry { Id = id, Label = id }),
            "campaign" => db.Campaigns.AsNoTracking().Select(row => new Entry { Id = row.CampaignId, Label = row.Month + " " + row.Theme }),
            "theme" => db
                .Themes.AsNoTracking()
                .Select(row => new Entry { Id = row.ThemeId, Label = row.Slogan ?? row.Idea ?? row.ThemeId }),
            "asset" => db.Assets.AsNoTracking().Select(row => new Entry { Id = row.AssetId, Label = row.Name }),
            "supplier" => db.Suppliers.AsNoTracking().Select(row => new Entry { Id = row.SupplierId, Label = row.Name }),
            _ => null,
        };

    private static ShopReference Named(Entry entry) => new(entry.Id, entry.Id == entry.Label ? StoreNames.Of(entry.Id) : entry.Label);

    private sealed class Entry
    {
        public required string Id { get; init; }
        public required string Label { get; init; }
    }
}
