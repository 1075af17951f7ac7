using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

/// <summary><c>plan.publish</c>: publishes a sales plan with its lines.</summary>
public sealed class PlanPublish(IPlanPort plans, TimeProvider clock) : ShopJob
{
    public override string JobType => "plan.publish";
    public override string Zh => "发布计划并冻结预算";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("planPeriodType", "计划周期", JobFieldType.Text),
        new("planYear", "年份", JobFieldType.Integer),
        new("planQuarter", "季度", JobFieldType.Integer, false),
        new("planMonth", "月份", JobFieldType.Integer, false),
        new("salesTarget", "销售目标额", JobFieldType.Money),
        new("grossMarginTarget", "目标毛利率（%）", JobFieldType.Number, false),
        new("promoBudgetRatio", "推广费用占比上限（%）", JobFieldType.Number, false),
        new("projectTargets", "项目目标表（projectId,target）", JobFieldType.Rows, false),
        new("projectPlans", "各项目分解（projectId,monthPlan[],categoryPlan[]）", JobFieldType.List, false),
        new("agentTargets", "客服指标（userId,salesTarget）", JobFieldType.Rows, false),
        new("finalAgentTargets", "异议后的客服指标", JobFieldType.Rows, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("planId", "计划号", JobFieldType.Text), new("publishedAt", "发布时间", JobFieldType.Moment)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (PlanPeriods.Of(job) is not { } period)
            return job.Lacks("planPeriodType", "计划周期：year，或 quarter+planQuarter，或 month+planMonth");
        var plan = SalesPlans.Of(job, period);
        if (plan.Lines.Count == 0)
            return job.Lacks("projectTargets", "项目目标表");
        var published = await plans.PublishAsync(job.IdempotencyKey, plan, cancellation);
        return Ended(published, id => JobVariables.Completed(("planId", id), ("publishedAt", Values.Of(clock.GetUtcNow()))));
    }
}
