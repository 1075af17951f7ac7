using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Orders;

/// <summary><c>order.markShipped</c>: tells the platform carrier and tracking number; the goods leave the stock.</summary>
public sealed class OrderMarkShipped(IOrderPort orders) : ShopJob
{
    public override string JobType => "order.markShipped";
    public override string Zh => "回传发货到平台";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("orderNo", "订单号", JobFieldType.Text),
        new("carrier", "快递公司", JobFieldType.Text),
        new("trackingNo", "快递单号", JobFieldType.Text),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var shipped = await orders.MarkShippedAsync(
            job.IdempotencyKey,
            job.Required("orderNo"),
            job.Required("carrier"),
            job.Required("trackingNo"),
            cancellation
        );
        return Ended(shipped, _ => JobVariables.Completed());
    }
}
