using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary><c>exchange-requested</c>: a buyer asks for another size or colour.</summary>
internal sealed class ExchangeRequested : PartyMessage
{
    public override string Name => "exchange-requested";
    public override string Zh => "申请换货";
    public override string En => "Ask for an exchange";
    public override OutsideActor Actor => OutsideActor.Customer;

    public override ImmutableArray<EventField> Fields { get; } =
    [
        new("orderNo", "订单号", "order", EventFieldType.Text, Default: DemoOrderNumbers.Jumper),
        new("itemSku", "原 SKU", "SKU", EventFieldType.Text, Default: "I1002-02"),
        new("exchangeToSku", "换成 SKU", "wanted SKU", EventFieldType.Text, Default: "I1002-01"),
        PartyFields.Number("quantity", "数量", "quantity", "1"),
        PartyFields.Select(
            "reason",
            "原因",
            "reason",
            "size",
            ("size", "尺码不合", "size"),
            ("color", "颜色不喜欢", "colour"),
            ("quality", "质量问题", "quality"),
            ("wrong_sent", "发错货", "wrong item sent"),
            ("damaged", "运输破损", "damaged"),
            ("other", "其他", "other")
        ),
    ];

    public override string StartKey(EventValues values, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"HHD{now.UtcTicks / TimeSpan.TicksPerMillisecond % 10_000_000_000}");

    public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        var values = occasion.Values;
        var orderNo = values.Text("orderNo");
        var order = await occasion.Shop.Orders.AsNoTracking().SingleOrDefaultAsync(row => row.OrderNo == orderNo, cancellation);
        var exchange = new ExchangeCase(
            occasion.Key,
            orderNo,
            order?.BuyerNick,
            values.Text("itemSku"),
            values.Text("exchangeToSku"),
            int.Parse(values.Text("quantity"), CultureInfo.InvariantCulture),
            values.Text("reason")
        );
        await SimulatedExchanges.TakeUpAsync(occasion.Shop, exchange, occasion.Now, cancellation);
        return Values.Row(("ticketNo", occasion.Key), ("buyerNick", order?.BuyerNick ?? ""), ("signedAt", Values.Of(order?.SignedAt)));
    }
}
