using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Orders;

/// <summary><c>order.get</c>: the order of that number, or null where there is none (the next step fills in by hand).</summary>
public sealed class OrderGet(IOrderPort orders) : ShopJob
{
    public override string JobType => "order.get";
    public override string Zh => "读取订单";
    public override ImmutableArray<JobField> Inputs { get; } = [new("orderNo", "订单号", JobFieldType.Text, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new(
            "order",
            "订单（orderNo,storeId,buyerNick,buyerName,phone,status,lines[skuId,itemId,title,spec,qty,price],orderAmount,paidAmount,createdAt,paidAt,shipped,signedAt,category,carrier,trackingNo），查无此单为 null",
            JobFieldType.Context
        ),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (!job.TryText("orderNo", out var orderNo))
            return JobVariables.Completed(("order", FeelNull.Instance));
        var order = await orders.FindAsync(orderNo, cancellation);
        return JobVariables.Completed(("order", order is null ? FeelNull.Instance : OrderValue.Of(order)));
    }
}
