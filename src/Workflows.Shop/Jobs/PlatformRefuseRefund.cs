using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs;

/// <summary><c>platform.refuseRefund</c>: refundId, refuseReason → refuses on the platform; the buyer may change the application or call the platform in.</summary>
public sealed class PlatformRefuseRefund(IAfterSalesPort platform) : ShopJob
{
    public override string JobType => "platform.refuseRefund";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (PlatformAgreeReturn.AfterSalesCaseOf(job) is not { } application)
            return job.Lacks("refundId");
        // An item that is sent back after inspection is refused without a draft of reasons; the record of the talk says why.
        var reason = job.Text("refuseReason") ?? job.Text("negotiateNote") ?? "不符合退款条件";
        await platform.RefuseRefundAsync(job.IdempotencyKey, application, reason, cancellation);
        return JobVariables.Completed();
    }
}
