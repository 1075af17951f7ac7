using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Pages;

/// <summary><c>page.restore</c>: shows again what a backup kept.</summary>
public sealed class PageRestore(IPagePort pages) : ShopJob
{
    public override string JobType => "page.restore";
    public override string Zh => "还原旧页面";
    public override ImmutableArray<JobField> Inputs { get; } = [new("backupId", "备份号", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("publishedUrl", "页面地址", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var restored = await pages.RestoreAsync(job.IdempotencyKey, job.Required("backupId"), cancellation);
        return Ended(restored, url => JobVariables.Completed(("publishedUrl", url)));
    }
}
