using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Orders;

/// <summary><c>order.closeUnpaid</c>: closes an order that was not paid in time; its stock was never held.</summary>
public sealed class OrderCloseUnpaid(IOrderPort orders) : ShopJob
{
    public override string JobType => "order.closeUnpaid";
    public override string Zh => "关闭未付订单";
    public override ImmutableArray<JobField> Inputs { get; } = [new("orderNo", "订单号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var closed = await orders.CloseUnpaidAsync(job.IdempotencyKey, job.Required("orderNo"), cancellation);
        return Ended(closed, _ => JobVariables.Completed());
    }
}
