using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Ads;

/// <summary><c>ztc.launch</c>: starts a 直通车 plan.</summary>
public sealed class ZtcLaunch(IAdPort ads) : ShopJob
{
    public override string JobType => "ztc.launch";
    public override string Zh => "开始直通车投放";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("dailyBudget", "日预算", JobFieldType.Money),
        new("goal", "目的", JobFieldType.Text, false),
        new("periodStart", "开始日", JobFieldType.Date, false),
        new("periodEnd", "结束日", JobFieldType.Date, false),
        new("ztcItems", "选款表（itemId）", JobFieldType.Rows, false),
        new("keywordTable", "关键词表", JobFieldType.Rows, false),
        new("regions", "投放地域", JobFieldType.Texts, false),
        new("timeDiscount", "分时折扣表", JobFieldType.Rows, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("ztcPlanId", "直通车计划号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["ADS_API_FAILED"];
    public override string LastAttemptError => "ADS_API_FAILED";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (job.Money("dailyBudget") is not > 0)
            return job.Lacks("dailyBudget", "日预算（>0）");
        var launched = await ads.LaunchAsync(job.IdempotencyKey, AdPlanDrafts.OfZtc(job), cancellation);
        return Ended(launched, id => JobVariables.Completed(("ztcPlanId", id)));
    }
}
