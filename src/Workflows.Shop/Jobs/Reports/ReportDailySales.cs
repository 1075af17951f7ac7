using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Reports;

/// <summary><c>report.dailySales</c>: sales, inquiries and response of yesterday, by agent.</summary>
public sealed class ReportDailySales(IReportPort reports, TimeProvider clock) : ShopJob
{
    public override string JobType => "report.dailySales";
    public override string Zh => "销售日报数据";
    public override ImmutableArray<JobField> Inputs { get; } = [new("date", "日期（缺省昨天）", JobFieldType.Date, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("teamSales", "团队销售额", JobFieldType.Money),
        new("refunds", "退款额", JobFieldType.Money),
        new("agentTable", "客服（userId,sales,inquiries,cvr,firstResponse）", JobFieldType.Rows),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        return new JobOutcome.Completed(await reports.DailySalesAsync(ReportDays.Of(job, clock), cancellation));
    }
}
