using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>return-shipped</c>: the buyer has sent the goods back and tells the number of the parcel.</summary>
internal sealed class ReturnShipped : OutsideEvent
{
    public override string Message => "return-shipped";
    public override string Zh => "寄回并填写退货单号";
    public override string En => "Send the goods back";
    public override OutsideActor Actor => OutsideActor.Customer;

    public override bool IsPossible(OrderRow order, RefundRow? refund) => refund is { State: RefundState.Agreed };

    public override ImmutableArray<EventField> Fields(OrderRow order, RefundRow? refund) =>
        [new("returnTrackingNo", "退货单号", "tracking number", EventFieldType.Text, Default: TrackingNoOf(refund!))];

    public override Happening Happen(Occasion occasion)
    {
        var refund = occasion.Refund!;
        refund.ReturnTrackingNo = occasion.Values.Text("returnTrackingNo");
        refund.Become(RefundState.Returning, occasion.Now);
        return new Happening(refund.RefundId, FeelContext.Empty.With("returnTrackingNo", refund.ReturnTrackingNo));
    }

    private static string TrackingNoOf(RefundRow refund) =>
        $"SF{string.Concat(refund.RefundId.Where(char.IsAsciiDigit)).PadLeft(13, '0')[^13..]}";
}
