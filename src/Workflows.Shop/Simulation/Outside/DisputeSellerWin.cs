using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>dispute-seller-win</c>: the platform steps in after a refusal and finds the shop right.</summary>
internal sealed class DisputeSellerWin : OutsideEvent
{
    public override string Message => "dispute-seller-win";
    public override string Zh => "小二介入：支持商家";
    public override string En => "Find for the shop";
    public override OutsideActor Actor => OutsideActor.Platform;

    public override bool IsPossible(OrderRow order, RefundRow? refund) => refund is { State: RefundState.Refused };

    public override Happening Happen(Occasion occasion)
    {
        occasion.Refund!.Become(RefundState.Closed, occasion.Now);
        occasion.Order.Reopen();
        return new Happening(occasion.Refund.RefundId, FeelContext.Empty);
    }
}
