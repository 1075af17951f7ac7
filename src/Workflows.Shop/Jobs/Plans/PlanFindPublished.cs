using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

/// <summary><c>plan.findPublished</c>: the plan that covers a quarter; by default the next one.</summary>
public sealed class PlanFindPublished(IPlanPort plans, TimeProvider clock) : ShopJob
{
    public override string JobType => "plan.findPublished";
    public override string Zh => "查找已发布销售计划";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("planYear", "年份（空=下一季度）", JobFieldType.Integer, false), new("planQuarter", "季度", JobFieldType.Integer, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("planYear", "年份", JobFieldType.Integer),
        new("planQuarter", "季度", JobFieldType.Integer),
        new("planQuarterStart", "季度首日", JobFieldType.Date),
        new("salesPlanId", "销售计划号，没有为 null", JobFieldType.Text),
        new("quarterSalesTarget", "季度目标，没有为 null", JobFieldType.Money),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var (year, quarter) =
            job.Variables.Integer("planYear") is { } y && job.Variables.Integer("planQuarter") is >= 1 and <= 4 and var q
                ? (y, q)
                : Quarters.After(ChinaTime.Day(clock.GetUtcNow()));
        var plan = await plans.FindPublishedAsync(year, quarter, cancellation);
        return JobVariables.Completed(
            ("planYear", year),
            ("planQuarter", quarter),
            ("planQuarterStart", Values.Of(Quarters.First(year, quarter))),
            ("salesPlanId", plan?.PlanId),
            ("quarterSalesTarget", Values.Of(plan?.QuarterSalesTarget))
        );
    }
}
