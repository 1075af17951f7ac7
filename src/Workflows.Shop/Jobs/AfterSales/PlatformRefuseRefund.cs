using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary><c>platform.refuseRefund</c>: refundId, refuseReason → refuses on the platform; the buyer may change the application or call the platform in.</summary>
public sealed class PlatformRefuseRefund(IAfterSalesPort platform) : ShopJob
{
    public override string JobType => "platform.refuseRefund";
    public override string Zh => "平台拒绝退款";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("refundId", "退款单号", JobFieldType.Text),
        new("orderNo", "订单号", JobFieldType.Text, false),
        new("refundType", "退款类型", JobFieldType.Text, false),
        new("reason", "原因", JobFieldType.Text, false),
        new("refundAmount", "申请金额", JobFieldType.Money, false),
        new("agreedAmount", "协商金额", JobFieldType.Money, false),
        new("refuseReason", "拒绝理由（缺省取 negotiateNote）", JobFieldType.Text, false),
        new("negotiateNote", "协商记录", JobFieldType.Text, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (PlatformAgreeReturn.AfterSalesCaseOf(job) is not { } application)
            return job.Lacks("refundId", "退款单号");
        // An item that is sent back after inspection is refused without a draft of reasons; the record of the talk says why.
        var reason = job.Text("refuseReason") ?? job.Text("negotiateNote") ?? "不符合退款条件";
        await platform.RefuseRefundAsync(job.IdempotencyKey, application, reason, cancellation);
        return JobVariables.Completed();
    }
}
