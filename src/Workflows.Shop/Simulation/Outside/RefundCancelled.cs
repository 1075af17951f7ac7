using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>refund-cancelled</c>: the buyer withdraws the application before sending anything back.</summary>
internal sealed class RefundCancelled : OutsideEvent
{
    public override string Message => "refund-cancelled";
    public override string Zh => "撤销退款申请";
    public override string En => "Withdraw the application";
    public override OutsideActor Actor => OutsideActor.Customer;

    public override bool IsPossible(OrderRow order, RefundRow? refund) => refund is { State: RefundState.Agreed };

    public override Happening Happen(Occasion occasion)
    {
        occasion.Refund!.Become(RefundState.Closed, occasion.Now);
        occasion.Order.Reopen();
        return new Happening(occasion.Refund.RefundId, FeelContext.Empty);
    }
}
