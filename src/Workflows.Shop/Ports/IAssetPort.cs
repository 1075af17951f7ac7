using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>The picture space: finished pictures, their filing, and the platform's review of advertising material.</summary>
public interface IAssetPort
{
    /// <summary>Puts finished files into the picture space.</summary>
    ValueTask<ShopResult<IReadOnlyList<string>>> PublishAsync(
        string idempotencyKey,
        AssetDelivery delivery,
        CancellationToken cancellation
    );

    /// <summary>Hands material to the platform for review.</summary>
    ValueTask<ShopResult<string>> SubmitCreativeAsync(
        string idempotencyKey,
        IReadOnlyList<string> assetIds,
        CancellationToken cancellation
    );

    /// <summary>What was finished in the month and is not filed.</summary>
    ValueTask<IReadOnlyList<UnfiledAsset>> UnfiledAsync(DateOnly month, CancellationToken cancellation);
}

/// <summary>Finished files.</summary>
/// <param name="Files">Texts, or references with a name.</param>
/// <param name="Tags">Filed under them; without any, the assets stand in the month's list of unfiled ones.</param>
public sealed record AssetDelivery(
    FeelList Files,
    IReadOnlyList<string> Tags,
    string? Category,
    string Source,
    IReadOnlyList<string> ItemIds,
    string? CampaignId,
    string? DesignerUserId
);

public sealed record UnfiledAsset(string AssetId, string Name, string Category, string? DesignerUserId, DateTimeOffset FinishedAt);
