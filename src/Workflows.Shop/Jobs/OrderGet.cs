using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs;

/// <summary><c>order.get</c>: orderNo → order, or null where there is none of that number (the next step fills in by hand).</summary>
public sealed class OrderGet(IOrderPort orders) : ShopJob
{
    public override string JobType => "order.get";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (!job.TryText("orderNo", out var orderNo))
            return JobVariables.Completed(("order", FeelNull.Instance));
        var order = await orders.FindAsync(orderNo, cancellation);
        return JobVariables.Completed(("order", order is null ? FeelNull.Instance : OrderValue.Of(order)));
    }
}
