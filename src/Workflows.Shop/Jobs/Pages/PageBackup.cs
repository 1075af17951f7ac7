using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Pages;

/// <summary><c>page.backup</c>: keeps what the page shows now.</summary>
public sealed class PageBackup(IPagePort pages) : ShopJob
{
    public override string JobType => "page.backup";
    public override string Zh => "备份旧页面";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("storeId", "店铺", JobFieldType.Text), new("pageType", "页面类型（home/detail）", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("backupId", "备份号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var kept = await pages.BackUpAsync(job.IdempotencyKey, job.Required("storeId"), job.Required("pageType"), cancellation);
        return Ended(kept, id => JobVariables.Completed(("backupId", id)));
    }
}
