using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>refund-modified</c>: after a refusal the buyer changes the application, and the shop decides again.</summary>
internal sealed class RefundModified : OutsideEvent
{
    public override string Message => "refund-modified";
    public override string Zh => "修改退款申请";
    public override string En => "Change the application";
    public override OutsideActor Actor => OutsideActor.Customer;

    public override bool IsPossible(OrderRow order, RefundRow? refund) => refund is { State: RefundState.Refused };

    public override ImmutableArray<EventField> Fields(OrderRow order, RefundRow? refund) =>
        [RefundFields.Type(refund!.RefundType), RefundFields.Reason(refund.Reason), RefundFields.Amount(order, refund.Amount)];

    public override Happening Happen(Occasion occasion)
    {
        var refund = occasion.Refund!;
        refund.RefundType = occasion.Values.Text("refundType");
        refund.Reason = occasion.Values.Text("reason");
        refund.Amount = occasion.Values.Money("refundAmount");
        refund.Become(RefundState.Applied, occasion.Now);
        var variables = new FeelContextBuilder(3)
            .Set("refundType", refund.RefundType)
            .Set("reason", refund.Reason)
            .Set("refundAmount", refund.Amount);
        return new Happening(refund.RefundId, variables.Build());
    }
}
