namespace Workflows.Shop.Ports;

/// <summary>The shop's pages on the platform.</summary>
public interface IPagePort
{
    /// <summary>Keeps what the page shows now.</summary>
    ValueTask<ShopResult<string>> BackUpAsync(string idempotencyKey, string storeId, string pageType, CancellationToken cancellation);

    ValueTask<ShopResult<string>> RestoreAsync(string idempotencyKey, string backupId, CancellationToken cancellation);

    /// <summary>Shows a new page. <c>PUBLISH_FAILED</c> where a link leads to an item that is not for sale.</summary>
    ValueTask<ShopResult<string>> PublishAsync(string idempotencyKey, PageDraft page, CancellationToken cancellation);

    /// <summary>Shows a campaign's page and lets the campaign run. <c>PUBLISH_FAILED</c> where there is no such campaign, or it was stopped.</summary>
    ValueTask<ShopResult<string>> PublishCampaignAsync(string idempotencyKey, string campaignId, CancellationToken cancellation);

    /// <summary>Links of a page that lead nowhere.</summary>
    ValueTask<IReadOnlyList<BrokenLink>> CheckLinksAsync(string previewUrl, IReadOnlyList<PageLink> links, CancellationToken cancellation);
}

public sealed record PageDraft(
    string? PageId,
    string? StoreId,
    string? PageType,
    string? CampaignId,
    string? PreviewUrl,
    IReadOnlyList<PageLink> Links
);

public sealed record PageLink(string? Position, string? ItemId, string? Url);

public sealed record BrokenLink(string Position, string Url, string Reason);
