using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary><c>platform.agreeReturn</c>: refundId → agrees on the platform, which sends the buyer the return address.</summary>
public sealed class PlatformAgreeReturn(IAfterSalesPort platform) : ShopJob
{
    public override string JobType => "platform.agreeReturn";
    public override string Zh => "同意退货并发送退货地址";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("refundId", "退款单号", JobFieldType.Text),
        new("orderNo", "订单号", JobFieldType.Text, false),
        new("refundType", "退款类型", JobFieldType.Text, false),
        new("reason", "原因", JobFieldType.Text, false),
        new("refundAmount", "申请金额", JobFieldType.Money, false),
        new("agreedAmount", "协商金额", JobFieldType.Money, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (AfterSalesCaseOf(job) is not { } application)
            return job.Lacks("refundId", "退款单号");
        await platform.AgreeReturnAsync(job.IdempotencyKey, application, cancellation);
        return JobVariables.Completed();
    }

    internal static AfterSalesCase? AfterSalesCaseOf(JobContext job) =>
        job.TryText("refundId", out var refundId)
            ? new AfterSalesCase(
                refundId,
                job.Text("orderNo"),
                job.Text("refundType"),
                job.Text("reason"),
                job.TryMoney("agreedAmount", out var agreed) ? agreed
                    : job.TryMoney("refundAmount", out var asked) ? asked
                    : null
            )
            : null;
}
