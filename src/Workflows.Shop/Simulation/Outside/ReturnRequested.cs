using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>return-requested</c>: a buyer applies for a refund, with or without sending the goods back. Starts the return flow.</summary>
internal sealed class ReturnRequested : OutsideEvent
{
    public override string Message => "return-requested";
    public override string Zh => "申请退款/退货";
    public override string En => "Apply for a refund";
    public override OutsideActor Actor => OutsideActor.Customer;

    // One application at a time: the platform offers the next only when the last is closed.
    public override bool IsPossible(OrderRow order, RefundRow? refund) =>
        refund is null
        && order.Status is OrderStatus.Paid or OrderStatus.Allocated or OrderStatus.Shipped or OrderStatus.Signed
        && order.PaidAmount > order.RefundedAmount;

    public override ImmutableArray<EventField> Fields(OrderRow order, RefundRow? refund) =>
        [
            RefundFields.Type(order.ShippedAt is null ? "refund_only" : "return_refund"),
            RefundFields.Reason(order.ShippedAt is null ? "other" : "no_reason"),
            RefundFields.Amount(order),
        ];

    public override Happening Happen(Occasion occasion)
    {
        var (order, _, values, now) = occasion;
        var refund = new RefundRow
        {
            RefundId = $"TK{order.OrderNo}-{order.NextRefund()}",
            OrderNo = order.OrderNo,
            RefundType = values.Text("refundType"),
            Reason = values.Text("reason"),
            Amount = values.Money("refundAmount"),
            State = RefundState.Applied,
            AppliedAt = now,
            ChangedAt = now,
        };
        order.Status = OrderStatus.Refunding;
        var variables = new FeelContextBuilder(10)
            .Set("refundId", refund.RefundId)
            .Set("orderNo", order.OrderNo)
            .Set("buyerNick", order.BuyerNick)
            .Set("refundType", refund.RefundType)
            .Set("reason", refund.Reason)
            .Set("refundAmount", refund.Amount)
            .Set("paidAmount", Money.Of(order.PaidAmount))
            .Set("shipped", order.ShippedAt is not null)
            .Set("appliedAt", OrderValue.Moment(now));
        return new Happening(refund.RefundId, variables.Build(), refund);
    }
}
