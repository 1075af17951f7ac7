using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>parcel-arrived</c>: the carrier brings a returned parcel to the warehouse; correlated by its number.</summary>
internal sealed class ParcelArrived : OutsideEvent
{
    public override string Message => "parcel-arrived";
    public override string Zh => "退件送达仓库";
    public override string En => "The parcel arrives";
    public override OutsideActor Actor => OutsideActor.Carrier;

    public override bool IsPossible(OrderRow order, RefundRow? refund) =>
        refund is { State: RefundState.Returning, ReturnTrackingNo: not null };

    public override Happening Happen(Occasion occasion)
    {
        occasion.Refund!.Become(RefundState.Arrived, occasion.Now);
        return new Happening(occasion.Refund.ReturnTrackingNo!, FeelContext.Empty);
    }
}
