using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Reports;

/// <summary><c>report.storeWeek</c>: traffic, conversion, refunds and advertising of a week beside the week before.</summary>
public sealed class ReportStoreWeek(IReportPort reports, TimeProvider clock) : ShopJob
{
    public override string JobType => "report.storeWeek";
    public override string Zh => "全店周数据";
    public override ImmutableArray<JobField> Inputs { get; } = [new("date", "末日（缺省昨天）", JobFieldType.Date, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("channelTable", "流量结构（channel,uv,share,lastShare）", JobFieldType.Rows),
        new("weekTable", "店铺（storeId,storeName,sales,orders,uv,cvr,aov,refundRate,adCost,salesChange）", JobFieldType.Rows),
        new("weekSales", "销售额", JobFieldType.Money),
        new("weekCvr", "转化率（%）", JobFieldType.Number),
        new("weekRefundRate", "退款率（%）", JobFieldType.Number),
        new("weekAdCost", "推广费", JobFieldType.Money),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        return new JobOutcome.Completed(await reports.StoreWeekAsync(ReportDays.Of(job, clock), cancellation));
    }
}
