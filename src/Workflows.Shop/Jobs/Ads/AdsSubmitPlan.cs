using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Ads;

/// <summary><c>ads.submitPlan</c>: submits 钻展 plans.</summary>
public sealed class AdsSubmitPlan(IAdPort ads) : ShopJob
{
    public override string JobType => "ads.submitPlan";
    public override string Zh => "提交钻展计划";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("zzPlan", "计划表（planName,dailyBudget,from,to,…）", JobFieldType.Rows),
        new("zzEffectiveDate", "生效日（缺省次日）", JobFieldType.Date, false),
        new("promotionPlanId", "推广计划号", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("adPlanId", "钻展计划号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var plans = job.Rows("zzPlan").Select(AdPlanDrafts.OfRow).ToList();
        if (plans.Exists(plan => plan is null))
            return job.Lacks("zzPlan", "计划表每行的 planName 与 dailyBudget（>0）");
        var submitted = await ads.SubmitAsync(
            job.IdempotencyKey,
            [.. plans.OfType<AdPlanDraft>()],
            job.Variables.Date("zzEffectiveDate"),
            job.Text("promotionPlanId"),
            cancellation
        );
        return Ended(submitted, id => JobVariables.Completed(("adPlanId", id)));
    }
}
