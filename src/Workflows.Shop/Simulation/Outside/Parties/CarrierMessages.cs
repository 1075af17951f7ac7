using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>What carriers report, and what comes into the warehouse.</summary>
internal static class CarrierMessages
{
    public static ImmutableArray<PartyMessage> All { get; } =
    [
        new Signed(),
        new Verdict(
            "parcel-exception",
            "物流异常",
            "Report a problem with the parcel",
            OutsideActor.Carrier,
            [PartyFields.Text("exceptionText", "异常情况", "what happened", "包裹滞留中转站超过 48 小时")],
            StuckAsync
        ),
        new Verdict("parcel-arrived", "退件送达仓库", "The parcel arrives", OutsideActor.Carrier, [], ArrivedAsync),
        new Verdict(
            "sku-restocked",
            "到货入库",
            "The goods arrive",
            OutsideActor.Supplier,
            [PartyFields.Number("restockedQty", "到货数量", "pieces", "60")],
            RestockAsync
        ),
    ];

    private static async Task StuckAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Orders.FirstOrDefaultAsync(row => row.TrackingNo == occasion.Key, cancellation) is { } order)
            order.LastMovedAt ??= order.ShippedAt;
    }

    private static async Task ArrivedAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Refunds.FirstOrDefaultAsync(row => row.ReturnTrackingNo == occasion.Key, cancellation) is { } refund)
            refund.Become(RefundState.Arrived, occasion.Now);
        else if (
            await occasion.Shop.Exchanges.FirstOrDefaultAsync(row => row.ReturnTrackingNo == occasion.Key, cancellation) is { } exchange
        )
            exchange.Become(ExchangeState.Arrived, occasion.Now);
    }

    private static async Task RestockAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Skus.FindAsync([occasion.Key], cancellation) is not { } sku)
            return;
        var pieces = int.Parse(occasion.Values.Text("restockedQty"), System.Globalization.CultureInfo.InvariantCulture);
        sku.OnHand += pieces;
        sku.OnOrder = Math.Max(0, sku.OnOrder - pieces);
        sku.Version++;
    }

    private sealed class Signed : PartyMessage
    {
        public override string Name => "parcel-signed";
        public override string Zh => "包裹已签收";
        public override string En => "The parcel is signed for";
        public override OutsideActor Actor => OutsideActor.Carrier;

        public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
        {
            if (await occasion.Shop.Orders.FirstOrDefaultAsync(row => row.TrackingNo == occasion.Key, cancellation) is { } order)
                (order.SignedAt, order.LastMovedAt, order.Status) = (occasion.Now, occasion.Now, OrderStatus.Signed);
            return FeelContext.Empty.With("signedAt", Values.Of(occasion.Now));
        }
    }
}
