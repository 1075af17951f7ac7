using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>What follows a refusal of a refund: the buyer changes the application, or the platform steps in.</summary>
internal static class RefundMessages
{
    public static ImmutableArray<PartyMessage> All { get; } =
    [
        new Verdict(
            "refund-modified",
            "修改退款申请",
            "Change the application",
            OutsideActor.Customer,
            [
                RefundFields.Type("return_refund") with
                {
                    From = ["refundType"],
                },
                RefundFields.Reason("quality") with
                {
                    From = ["reason"],
                },
                new("refundAmount", "申请金额（元）", "amount", EventFieldType.Money) { From = ["refundAmount"] },
            ],
            ModifyAsync
        ),
        new Verdict(
            "dispute-refund",
            "小二介入：判退款",
            "Award the buyer a refund",
            OutsideActor.Platform,
            [new("verdictAmount", "判退金额（元）", "amount awarded", EventFieldType.Money) { From = ["refundAmount"] }],
            AwardAsync
        ),
        new Verdict("dispute-seller-win", "小二介入：支持商家", "Find for the shop", OutsideActor.Platform, [], SellerAsync),
    ];

    private static async Task ModifyAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Refunds.FindAsync([occasion.Key], cancellation) is not { } refund)
            return;
        refund.RefundType = occasion.Values.Text("refundType");
        refund.Reason = occasion.Values.Text("reason");
        refund.Amount = occasion.Values.Money("refundAmount");
        refund.Become(RefundState.Applied, occasion.Now);
    }

    private static async Task AwardAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Refunds.FindAsync([occasion.Key], cancellation) is not { } refund)
            return;
        refund.Amount = occasion.Values.Money("verdictAmount");
        refund.Become(RefundState.AwardedToBuyer, occasion.Now);
    }

    private static async Task SellerAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Refunds.FindAsync([occasion.Key], cancellation) is not { } refund)
            return;
        refund.Become(RefundState.Closed, occasion.Now);
        (await occasion.Shop.Orders.FindAsync([refund.OrderNo], cancellation))?.Reopen();
    }
}
