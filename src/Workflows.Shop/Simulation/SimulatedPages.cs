using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Jobs.Pages;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The shop's pages in its own tables.</summary>
internal sealed class SimulatedPages(ShopLedger ledger) : IPagePort
{
    public ValueTask<ShopResult<string>> BackUpAsync(
        string idempotencyKey,
        string storeId,
        string pageType,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "page.backup",
            async (db, now, stop) =>
            {
                var page = await PageAsync(db, PageDrafts.IdOf(storeId, pageType), storeId, pageType, now, stop);
                var id = ShopLedger.Number("BK", now, idempotencyKey);
                db.PageBackups.Add(
                    new PageBackupRow
                    {
                        BackupId = id,
                        PageId = page.PageId,
                        Url = page.Url,
                        Content = page.Content,
                        CampaignId = page.CampaignId,
                        TakenAt = now,
                    }
                );
                return id;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> RestoreAsync(string idempotencyKey, string backupId, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "page.restore",
            async (db, now, stop) =>
            {
                if (await db.PageBackups.FindAsync([backupId], stop) is not { } backup)
                    return new ShopRefusal("UNKNOWN_BACKUP", $"没有页面备份 {backupId}", $"there is no backup {backupId}");
                var page = await db.Pages.SingleAsync(row => row.PageId == backup.PageId, stop);
                (page.Url, page.Content, page.CampaignId, page.PublishedAt) = (backup.Url, backup.Content, backup.CampaignId, now);
                page.Edition++;
                backup.RestoredAt = now;
                return page.Url;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> PublishAsync(string idempotencyKey, PageDraft page, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "page.publish",
            async (db, now, stop) =>
            {
                var broken = await BrokenAsync(db, page.Links, stop);
                if (broken.Count > 0)
                    return new ShopRefusal(
                        "PUBLISH_FAILED",
                        $"页面有坏链：{broken[0].Position} {broken[0].Reason}",
                        "the page has a broken link"
                    );
                var (store, type) = (page.StoreId ?? "store-flagship", page.PageType ?? "home");
                var row = await PageAsync(db, PageDrafts.IdOf(page), store, type, now, stop);
                row.Edition++;
                row.Content = page.PreviewUrl ?? row.Content;
                row.CampaignId = page.CampaignId;
                row.PublishedAt = now;
                return row.Url;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> PublishCampaignAsync(string idempotencyKey, string campaignId, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "page.publishCampaign",
            async (db, now, stop) =>
            {
                if (await db.Campaigns.FindAsync([campaignId], stop) is not { } campaign)
                {
                    // A campaign that begins by hand has no draft in a quarter's plan: it is on the platform from here on.
                    campaign = new CampaignRow
                    {
                        CampaignId = campaignId,
                        Type = "store_theme",
                        Month = Months.Text(ChinaTime.Day(now)),
                        Theme = campaignId,
                        CreatedAt = now,
                    };
                    db.Campaigns.Add(campaign);
                }
                if (campaign.State is CampaignState.Stopped or CampaignState.Closed)
                    return new ShopRefusal(
                        "PUBLISH_FAILED",
                        $"活动 {campaignId} 已停止或结束，不能发布",
                        $"campaign {campaignId} was stopped or is over"
                    );
                campaign.State = CampaignState.Running;
                campaign.StartAt ??= now;
                campaign.PublishedUrl = $"https://shop.example.com/campaign/{Uri.EscapeDataString(campaignId)}";
                return campaign.PublishedUrl;
            },
            cancellation
        );

    public async ValueTask<IReadOnlyList<BrokenLink>> CheckLinksAsync(
        string previewUrl,
        IReadOnlyList<PageLink> links,
        CancellationToken cancellation
    )
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var broken = await BrokenAsync(db, links, cancellation);
        return IsAddress(previewUrl) ? broken : [new BrokenLink("预览", previewUrl, "不是有效的网址"), .. broken];
    }

    private static async Task<List<BrokenLink>> BrokenAsync(ShopDbContext db, IReadOnlyList<PageLink> links, CancellationToken cancellation)
    {
        var ids = links.Select(link => link.ItemId).OfType<string>().ToList();
        var states = await db
            .Items.AsNoTracking()
            .Where(row => ids.Contains(row.ItemId))
            .ToDictionaryAsync(row => row.ItemId, row => row.State, StringComparer.Ordinal, cancellation);
        var broken = new List<BrokenLink>();
        foreach (var link in links)
        {
            var reason =
                link.Url is { } url && !IsAddress(url) ? "不是有效的网址"
                : link.ItemId is not { } item ? null
                : !states.TryGetValue(item, out var state) ? $"店铺没有宝贝 {item}"
                : state is ItemState.OnSale ? null
                : $"宝贝 {item} 未在出售中";
            if (reason is not null)
                broken.Add(new BrokenLink(link.Position ?? "", link.Url ?? link.ItemId ?? "", reason));
        }
        return broken;
    }

    /// <summary>The page, as it is; a shop that has shown nothing yet begins with the platform's own.</summary>
    private static async Task<PageRow> PageAsync(
        ShopDbContext db,
        string pageId,
        string storeId,
        string pageType,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await db.Pages.FindAsync([pageId], cancellation) is { } page)
            return page;
        page = new PageRow
        {
            PageId = pageId,
            StoreId = storeId,
            PageType = pageType,
            Url = $"https://shop.example.com/{storeId}/{pageType}",
            Content = "平台默认页面",
            PublishedAt = now,
        };
        db.Pages.Add(page);
        return page;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
