using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>What buyers do with orders, exchanges and refunds that wait for them.</summary>
internal static class CustomerMessages
{
    public static ImmutableArray<PartyMessage> All { get; } =
    [
        new CustomerInquiry(),
        new OrderCreated(),
        new OrderPaid(),
        new Verdict("order-closed", "取消未付订单", "Cancel the unpaid order", OutsideActor.Customer, [], CloseAsync),
        new ExchangeRequested(),
        new Verdict(
            "exchange-cancelled",
            "撤销换货",
            "Withdraw the exchange",
            OutsideActor.Customer,
            [],
            (o, stop) => ExchangeAsync(o, ExchangeState.Cancelled, stop)
        ),
        new Verdict(
            "diff-paid",
            "补付差价",
            "Pay the difference",
            OutsideActor.Customer,
            [new("diffPaidAmount", "已付金额（元）", "amount", EventFieldType.Money, Default: "20.00") { From = ["priceDiff"] }],
            (o, stop) => ExchangeAsync(o, ExchangeState.Paid, stop)
        ),
        new ReturnSent(),
        new Verdict("refund-cancelled", "撤销退款申请", "Withdraw the application", OutsideActor.Customer, [], CancelRefundAsync),
    ];

    private static async Task CloseAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Orders.FindAsync([occasion.Key], cancellation) is { } order)
            order.Status = OrderStatus.Closed;
    }

    private static async Task ExchangeAsync(PartyOccasion occasion, ExchangeState state, CancellationToken cancellation)
    {
        if (await occasion.Shop.Exchanges.FindAsync([occasion.Key], cancellation) is { } exchange)
            exchange.Become(state, occasion.Now);
    }

    private static async Task CancelRefundAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Refunds.FindAsync([occasion.Key], cancellation) is not { } refund)
            return;
        refund.Become(RefundState.Closed, occasion.Now);
        (await occasion.Shop.Orders.FindAsync([refund.OrderNo], cancellation))?.Reopen();
    }

    private sealed class OrderPaid : PartyMessage
    {
        public override string Name => "order-paid";
        public override string Zh => "付款";
        public override string En => "Pay the order";
        public override OutsideActor Actor => OutsideActor.Customer;

        public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
        {
            if (await occasion.Shop.Orders.FindAsync([occasion.Key], cancellation) is { } order)
                order.Pay(occasion.Now);
            return FeelContext.Empty.With("paidAt", Values.Of(occasion.Now));
        }
    }

    private sealed class ReturnSent : PartyMessage
    {
        public override string Name => "return-shipped";
        public override string Zh => "寄回并填写退货单号";
        public override string En => "Send the goods back";
        public override OutsideActor Actor => OutsideActor.Customer;

        public override ImmutableArray<EventField> Fields { get; } =
        [new("returnTrackingNo", "退货单号", "tracking number", EventFieldType.Text, Default: "SF#")];

        public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
        {
            var number = occasion.Values.Text("returnTrackingNo");
            if (await occasion.Shop.Refunds.FindAsync([occasion.Key], cancellation) is { } refund)
            {
                refund.ReturnTrackingNo = number;
                refund.Become(RefundState.Returning, occasion.Now);
            }
            else if (await occasion.Shop.Exchanges.FindAsync([occasion.Key], cancellation) is { } exchange)
            {
                exchange.ReturnTrackingNo = number;
                exchange.Become(ExchangeState.Returning, occasion.Now);
            }
            return FeelContext.Empty;
        }
    }
}
