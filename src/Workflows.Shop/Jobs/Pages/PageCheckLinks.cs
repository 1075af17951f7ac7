using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Pages;

/// <summary><c>page.checkLinks</c>: links of a page that lead nowhere.</summary>
public sealed class PageCheckLinks(IPagePort pages) : ShopJob
{
    public override string JobType => "page.checkLinks";
    public override string Zh => "链接检查";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("previewUrl", "预览地址", JobFieldType.Text), new("linkTable", "链接表（position,itemId,url）", JobFieldType.Rows, false)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("brokenLinks", "坏链（position,url,reason）", JobFieldType.Rows)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var broken = await pages.CheckLinksAsync(job.Required("previewUrl"), PageDrafts.Links(job), cancellation);
        return JobVariables.Completed(("brokenLinks", Values.Table(broken, Row)));
    }

    private static FeelContext Row(BrokenLink link) => Values.Row(("position", link.Position), ("url", link.Url), ("reason", link.Reason));
}
