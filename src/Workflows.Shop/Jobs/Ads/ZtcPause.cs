using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Ads;

/// <summary><c>ztc.pause</c>: stops a 直通车 plan; one that stands still already stays so.</summary>
public sealed class ZtcPause(IAdPort ads) : ShopJob
{
    public override string JobType => "ztc.pause";
    public override string Zh => "停止投放";
    public override ImmutableArray<JobField> Inputs { get; } = [new("ztcPlanId", "直通车计划号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var paused = await ads.PauseAsync(job.IdempotencyKey, job.Required("ztcPlanId"), cancellation);
        return Ended(paused, _ => JobVariables.Completed());
    }
}
