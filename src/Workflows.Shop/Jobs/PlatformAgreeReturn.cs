using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs;

/// <summary><c>platform.agreeReturn</c>: refundId → agrees on the platform, which sends the buyer the return address.</summary>
public sealed class PlatformAgreeReturn(IAfterSalesPort platform) : ShopJob
{
    public override string JobType => "platform.agreeReturn";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (AfterSalesCaseOf(job) is not { } application)
            return job.Lacks("refundId");
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
