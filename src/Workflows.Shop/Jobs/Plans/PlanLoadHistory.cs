using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

/// <summary><c>plan.loadHistory</c>: the period before and the same one a year earlier, month by month.</summary>
public sealed class PlanLoadHistory(IPlanPort plans) : ShopJob
{
    public override string JobType => "plan.loadHistory";
    public override string Zh => "读取历史与同期数据";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("planPeriodType", "计划周期（year/quarter/month）", JobFieldType.Text),
        new("planYear", "年份", JobFieldType.Integer),
        new("planQuarter", "季度", JobFieldType.Integer, false),
        new("planMonth", "月份", JobFieldType.Integer, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("historyStats", "历史数据表（month,sales,uv,cvr,aov,adCost,returnRate）", JobFieldType.Rows)];
    public override ImmutableArray<string> ErrorCodes => ["DATA_UNAVAILABLE"];
    public override string LastAttemptError => "DATA_UNAVAILABLE";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (PlanPeriods.Of(job) is not { } period)
            return job.Lacks("planPeriodType", "计划周期：year，或 quarter+planQuarter，或 month+planMonth");
        var history = await plans.HistoryAsync(period, cancellation);
        return Ended(history, months => JobVariables.Completed(("historyStats", Values.Table(months, Row))));
    }

    private static FeelContext Row(MonthFigures month) =>
        Values.Row(
            ("month", month.Month),
            ("sales", month.Sales),
            ("uv", month.Uv),
            ("cvr", month.Cvr),
            ("aov", month.Aov),
            ("adCost", month.AdCost),
            ("returnRate", month.ReturnRate)
        );
}
