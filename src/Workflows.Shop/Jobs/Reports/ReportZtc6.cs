using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Reports;

/// <summary><c>report.ztc6</c>: the six reports of yesterday, for one running plan or for all.</summary>
public sealed class ReportZtc6(IReportPort reports, TimeProvider clock) : ShopJob
{
    public override string JobType => "report.ztc6";
    public override string Zh => "直通车六大报表";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("ztcPlanId", "计划号（空=全部在投）", JobFieldType.Text, false), new("date", "日期（缺省昨天）", JobFieldType.Date, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("ztcPlans", "在投计划（ztcPlanId,planName,dailyBudget）", JobFieldType.Rows),
        new("ztcReports", "六大报表（plan,keyword,item,region,time,platform 各一表）", JobFieldType.Context),
        new("impressions", "展现量", JobFieldType.Integer),
        new("clicks", "点击量", JobFieldType.Integer),
        new("cost", "花费", JobFieldType.Money),
        new("orders", "成交笔数", JobFieldType.Integer),
        new("gmv", "成交金额", JobFieldType.Money),
        new("ppc", "PPC", JobFieldType.Money),
        new("ctr", "点击率（%）", JobFieldType.Number),
        new("roi", "ROI", JobFieldType.Number),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        return new JobOutcome.Completed(await reports.ZtcAsync(ReportDays.Of(job, clock), job.Text("ztcPlanId"), cancellation));
    }
}
