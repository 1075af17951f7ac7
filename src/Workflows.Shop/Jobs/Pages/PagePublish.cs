using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Pages;

/// <summary><c>page.publish</c>: shows a new page.</summary>
public sealed class PagePublish(IPagePort pages) : ShopJob
{
    public override string JobType => "page.publish";
    public override string Zh => "发布页面";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("pageId", "页面号（缺省按 storeId+pageType）", JobFieldType.Text, false),
        new("storeId", "店铺", JobFieldType.Text, false),
        new("pageType", "页面类型", JobFieldType.Text, false),
        new("campaignId", "活动", JobFieldType.Text, false),
        new("previewUrl", "预览地址", JobFieldType.Text, false),
        new("linkTable", "链接表（position,itemId,url）", JobFieldType.Rows, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("publishedUrl", "页面地址", JobFieldType.Text), new("pageId", "页面号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["PUBLISH_FAILED"];
    public override string LastAttemptError => "PUBLISH_FAILED";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (job.Text("pageId") is null && job.Text("storeId") is null)
            return job.Lacks("pageId", "页面号，或店铺 storeId 与页面类型 pageType");
        var page = PageDrafts.Of(job);
        var published = await pages.PublishAsync(job.IdempotencyKey, page, cancellation);
        return Ended(published, url => JobVariables.Completed(("publishedUrl", url), ("pageId", PageDrafts.IdOf(page))));
    }
}
