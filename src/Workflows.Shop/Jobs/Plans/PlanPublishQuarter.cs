using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

/// <summary><c>plan.publishQuarter</c>: publishes a quarter and drafts a campaign for each of its months.</summary>
public sealed class PlanPublishQuarter(IPlanPort plans) : ShopJob
{
    public override string JobType => "plan.publishQuarter";
    public override string Zh => "发布季度营销计划并生成三个活动草稿";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("planYear", "年份", JobFieldType.Integer),
        new("planQuarter", "季度", JobFieldType.Integer),
        new("monthlyThemes", "月度主题表（month,theme,goal,salesTarget,budget）", JobFieldType.Rows),
        new("budgetTotal", "预算合计", JobFieldType.Money),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("planId", "计划号", JobFieldType.Text), new("campaignIds", "三个月的活动号", JobFieldType.Texts)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (job.Variables.Integer("planQuarter") is not (>= 1 and <= 4))
            return job.Lacks("planQuarter", "季度（1..4）");
        var published = await plans.PublishQuarterAsync(job.IdempotencyKey, QuarterPlans.Of(job), cancellation);
        return Ended(
            published,
            quarter => JobVariables.Completed(("planId", quarter.PlanId), ("campaignIds", Values.Of(quarter.CampaignIds)))
        );
    }
}
