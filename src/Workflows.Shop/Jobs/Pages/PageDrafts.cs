using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Pages;

internal static class PageDrafts
{
    public static PageDraft Of(JobContext job) =>
        new(job.Text("pageId"), job.Text("storeId"), job.Text("pageType"), job.Text("campaignId"), job.Text("previewUrl"), Links(job));

    /// <summary>A shop has one page of each type.</summary>
    public static string IdOf(PageDraft page) => page.PageId ?? IdOf(page.StoreId!, page.PageType ?? "home");

    public static string IdOf(string storeId, string pageType) => $"{storeId}:{pageType}";

    public static IReadOnlyList<PageLink> Links(JobContext job) =>
        [.. job.Rows("linkTable").Select(row => new PageLink(row.Text("position"), row.Text("itemId"), row.Text("url")))];
}
