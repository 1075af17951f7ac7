using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary><c>dispute-refund</c>: the platform steps in after a refusal and awards the buyer an amount.</summary>
internal sealed class DisputeRefund : OutsideEvent
{
    public override string Message => "dispute-refund";
    public override string Zh => "小二介入：判退款";
    public override string En => "Award the buyer a refund";
    public override OutsideActor Actor => OutsideActor.Platform;

    public override bool IsPossible(OrderRow order, RefundRow? refund) => refund is { State: RefundState.Refused };

    public override ImmutableArray<EventField> Fields(OrderRow order, RefundRow? refund) =>
        [RefundFields.Amount(order, refund!.Amount) with { Name = "verdictAmount", Zh = "判退金额（元）", En = "amount awarded" }];

    public override Happening Happen(Occasion occasion)
    {
        var amount = occasion.Values.Money("verdictAmount");
        occasion.Refund!.Amount = amount;
        occasion.Refund.Become(RefundState.AwardedToBuyer, occasion.Now);
        return new Happening(occasion.Refund.RefundId, FeelContext.Empty.With("verdictAmount", amount));
    }
}
