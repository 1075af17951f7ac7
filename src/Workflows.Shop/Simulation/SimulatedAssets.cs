using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs.Assets;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The picture space in the shop's own tables.</summary>
internal sealed class SimulatedAssets(ShopLedger ledger) : IAssetPort
{
    public ValueTask<ShopResult<IReadOnlyList<string>>> PublishAsync(
        string idempotencyKey,
        AssetDelivery delivery,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<IReadOnlyList<string>>(
            idempotencyKey,
            "asset.publish",
            (db, now, _) =>
            {
                var number = ShopLedger.Number("AS", now, idempotencyKey);
                var rows = delivery.Files.Select((file, index) => Row($"{number}-{index + 1}", file, delivery, now)).ToList();
                db.Assets.AddRange(rows);
                return Task.FromResult(new ShopResult<IReadOnlyList<string>>(rows.ConvertAll(row => row.AssetId)));
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> SubmitCreativeAsync(
        string idempotencyKey,
        IReadOnlyList<string> assetIds,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "platform.submitCreative",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("CR", now, idempotencyKey);
                db.CreativeBatches.Add(
                    new CreativeBatchRow
                    {
                        CreativeBatchId = id,
                        AssetIds = string.Join('、', assetIds),
                        SubmittedAt = now,
                    }
                );
                return Task.FromResult<ShopResult<string>>(id);
            },
            cancellation
        );

    public async ValueTask<IReadOnlyList<UnfiledAsset>> UnfiledAsync(DateOnly month, CancellationToken cancellation)
    {
        var (from, to) = (ChinaTime.Start(month), ChinaTime.Start(month.AddMonths(1)));
        await using var db = await ledger.OpenAsync(cancellation);
        var rows = await db
            .Assets.AsNoTracking()
            .Where(row => row.ArchivedAt == null && row.FinishedAt >= from && row.FinishedAt < to)
            .OrderBy(row => row.FinishedAt)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new UnfiledAsset(row.AssetId, row.Name, row.Category, row.DesignerUserId, row.FinishedAt))];
    }

    private static AssetRow Row(string id, FeelValue file, AssetDelivery delivery, DateTimeOffset now) =>
        new()
        {
            AssetId = id,
            Name = AssetFiles.NameOf(file),
            File = FeelJson.ToJson(file),
            Category = delivery.Category ?? (delivery.Source.StartsWith("p09", StringComparison.Ordinal) ? "promo" : "item"),
            Source = delivery.Source,
            Tags = string.Join(' ', delivery.Tags),
            ItemIds = string.Join(' ', delivery.ItemIds),
            CampaignId = delivery.CampaignId,
            DesignerUserId = delivery.DesignerUserId,
            FinishedAt = now,
            ArchivedAt = delivery.Tags.Count > 0 ? now : null,
        };
}
