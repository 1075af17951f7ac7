using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

/// <summary><c>plan.loadPromotionBasis</c>: opens a promotion plan with what plans and the last period say; what the flow has stays.</summary>
public sealed class PlanLoadPromotionBasis(IPlanPort plans) : ShopJob
{
    public override string JobType => "plan.loadPromotionBasis";
    public override string Zh => "读取销售计划与上期数据";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("mode", "模式（缺省 monthly）", JobFieldType.Text, false),
        new("periodStart", "开始日（缺省次月首日）", JobFieldType.Date, false),
        new("periodEnd", "结束日（缺省次月末日）", JobFieldType.Date, false),
        new("uvTarget", "流量目标", JobFieldType.Integer, false),
        new("periodSalesTarget", "期间销售目标", JobFieldType.Money, false),
        new("budgetTotal", "推广预算", JobFieldType.Money, false),
        new("campaignId", "活动", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("promotionPlanId", "推广计划号", JobFieldType.Text),
        new("mode", "模式", JobFieldType.Text),
        new("periodStart", "开始日", JobFieldType.Date),
        new("periodEnd", "结束日", JobFieldType.Date),
        new("uvTarget", "流量目标", JobFieldType.Integer),
        new("periodSalesTarget", "期间销售目标", JobFieldType.Money),
        new("budgetTotal", "推广预算", JobFieldType.Money),
        new("lastPeriodStats", "上期数据（channel,uv,cost,gmv,roi）", JobFieldType.Rows),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var period = new PromotionPeriod(
            job.Text("mode"),
            job.Variables.Date("periodStart"),
            job.Variables.Date("periodEnd"),
            job.Variables.Integer("uvTarget"),
            job.Money("periodSalesTarget"),
            job.Money("budgetTotal"),
            job.Text("campaignId")
        );
        return Ended(await plans.OpenPromotionAsync(job.IdempotencyKey, period, cancellation), Outcome);
    }

    private static JobOutcome Outcome(PromotionBasis basis) =>
        JobVariables.Completed(
            ("promotionPlanId", basis.PromotionPlanId),
            ("mode", basis.Mode),
            ("periodStart", Values.Of(basis.Start)),
            ("periodEnd", Values.Of(basis.End)),
            ("uvTarget", basis.UvTarget),
            ("periodSalesTarget", basis.SalesTarget),
            ("budgetTotal", basis.Budget),
            ("lastPeriodStats", Values.Table(basis.LastPeriod, Row))
        );

    private static FeelContext Row(ChannelFigures channel) =>
        Values.Row(
            ("channel", channel.Channel),
            ("uv", channel.Uv),
            ("cost", channel.Cost),
            ("gmv", channel.Gmv),
            ("roi", Values.Of(channel.Roi))
        );
}
