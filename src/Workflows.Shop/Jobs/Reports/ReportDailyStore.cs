using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Reports;

/// <summary><c>report.dailyStore</c>: a shop's figures of yesterday.</summary>
public sealed class ReportDailyStore(IReportPort reports, TimeProvider clock) : ShopJob
{
    public override string JobType => "report.dailyStore";
    public override string Zh => "店铺日数据";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("storeId", "店铺（空=全部）", JobFieldType.Text, false), new("date", "日期（缺省昨天）", JobFieldType.Date, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("salesYesterday", "销售额", JobFieldType.Money),
        new("uv", "访客数", JobFieldType.Integer),
        new("cvr", "转化率（%）", JobFieldType.Number),
        new("aov", "客单价", JobFieldType.Money),
        new("orders", "订单数", JobFieldType.Integer),
        new("refunds", "退款额", JobFieldType.Money),
        new("adCost", "推广费", JobFieldType.Money),
        new("deviation", "与计划偏差（%），无计划为 null", JobFieldType.Number),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var day = ReportDays.Of(job, clock);
        return new JobOutcome.Completed(await reports.DailyStoreAsync(day, job.Text("storeId"), cancellation));
    }
}
