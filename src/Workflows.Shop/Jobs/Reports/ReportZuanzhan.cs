using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Reports;

/// <summary><c>report.zuanzhan</c>: details, figures and budget of 钻展, for a day, week or month.</summary>
public sealed class ReportZuanzhan(IReportPort reports, TimeProvider clock) : ShopJob
{
    public override string JobType => "report.zuanzhan";
    public override string Zh => "钻展报表";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("periodType", "周期 day/week/month（缺省 day）", JobFieldType.Text, false),
        new("date", "末日（缺省昨天）", JobFieldType.Date, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("zzDetail", "明细表（planName,pv,clicks,ctr,cpc,cost,gmv,roi）", JobFieldType.Rows),
        new("zzData", "数据表（date,pv,clicks,cost,gmv,roi）", JobFieldType.Rows),
        new("zzBudget", "预算表（planName,dailyBudget,cost,usedRate）", JobFieldType.Rows),
        new("zzCost", "花费", JobFieldType.Money),
        new("zzRoi", "ROI", JobFieldType.Number),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var last = ReportDays.Of(job, clock);
        var first = job.Text("periodType") switch
        {
            "week" => last.AddDays(-6),
            "month" => last.AddMonths(-1).AddDays(1),
            _ => last,
        };
        return new JobOutcome.Completed(await reports.ZuanzhanAsync(first, last, cancellation));
    }
}
