using Workflows.Feel;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation;
using Workflows.Shop.Simulation.Demo;

namespace Workflows.Shop.Tests;

public sealed class OutsideTests
{
    private const string OrderNo = DemoOrderNumbers.Scarf;
    private const string RefundId = $"TK{OrderNo}-1";

    [Test]
    public async Task A_customer_applies_and_the_message_carries_what_the_flow_needs()
    {
        await using var shop = await TestShop.OpenAsync();
        var result = await shop.HappenAsync("return-requested", OrderNo, null, ("refundAmount", "100"), ("reason", "quality"));
        result.Problems.ShouldBeEmpty();

        var message = shop.Outside.Messages.Single();
        (message.Name, message.CorrelationKey, message.MessageId).ShouldBe(
            ("return-requested", RefundId, $"return-requested:{RefundId}:0")
        );
        FeelJson
            .ToJson(message.Variables)
            .ShouldBe(
                $$"""{"refundId":"{{RefundId}}","orderNo":"{{OrderNo}}","buyerNick":"晴天小铺2019","refundType":"return_refund","reason":"quality","refundAmount":100.00,"paidAmount":168.00,"shipped":true,"appliedAt":"2026-11-24T10:30:00+08:00"}"""
            );
        var order = await shop.OrderAsync(OrderNo);
        order.Order.Status.ShouldBe(OrderStatus.Refunding);
        order.Events.ShouldBeEmpty();
    }

    [Test]
    public async Task The_outside_can_do_what_fits_the_state_and_nothing_else()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.HappenAsync("return-requested", OrderNo);
        (await EventsAsync(shop)).ShouldBeEmpty();

        await shop.RunAsync("platform.refuseRefund", $$"""{ "refundId": "{{RefundId}}", "refuseReason": "已超期" }""", element: 1);
        (await EventsAsync(shop)).ShouldBe(["refund-modified", "dispute-refund", "dispute-seller-win"]);
        await shop.HappenAsync("refund-modified", OrderNo, RefundId, ("reason", "quality"));
        (await EventsAsync(shop)).ShouldBeEmpty();

        await shop.RunAsync("platform.agreeReturn", $$"""{ "refundId": "{{RefundId}}" }""", element: 2);
        (await EventsAsync(shop)).ShouldBe(["refund-cancelled", "return-shipped"]);
        await shop.HappenAsync("return-shipped", OrderNo, RefundId, ("returnTrackingNo", "SF1234567890"));
        (await EventsAsync(shop)).ShouldBe(["parcel-arrived"]);
        await shop.HappenAsync("parcel-arrived", OrderNo, RefundId);
        shop.Outside.Messages[^1].CorrelationKey.ShouldBe("SF1234567890");
        (await EventsAsync(shop)).ShouldBeEmpty();

        await shop.RunAsync("pay.refund", $$"""{ "refundId": "{{RefundId}}", "agreedAmount": 168 }""", element: 3);
        var order = await shop.OrderAsync(OrderNo);
        order.Refunds.Single().State.ShouldBe(RefundState.Refunded);
        order.Order.Status.ShouldBe(OrderStatus.Closed);
        order.Events.ShouldBeEmpty();
    }

    [Test]
    public async Task After_a_withdrawal_the_buyer_may_apply_again()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.HappenAsync("return-requested", OrderNo);
        await shop.RunAsync("platform.agreeReturn", $$"""{ "refundId": "{{RefundId}}" }""");
        await shop.HappenAsync("refund-cancelled", OrderNo, RefundId);
        (await shop.HappenAsync("return-requested", OrderNo)).Problems.ShouldBeEmpty();
        shop.Outside.Messages[^1].CorrelationKey.ShouldBe($"TK{OrderNo}-2");
    }

    [TestCase("platform.agreeReturn")]
    [TestCase("platform.refuseRefund")]
    public async Task The_platform_closes_what_the_buyer_lets_lie_for_seven_days(string answer)
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.HappenAsync("return-requested", OrderNo);
        await shop.RunAsync(answer, $$"""{ "refundId": "{{RefundId}}" }""");
        shop.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        (await EventsAsync(shop)).ShouldNotBeEmpty();
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await EventsAsync(shop)).ShouldBeEmpty();
        (await shop.OrderAsync(OrderNo)).Refunds.Single().State.ShouldBe(RefundState.Closed);
        (await shop.HappenAsync("return-requested", OrderNo)).Problems.ShouldBeEmpty();
    }

    [Test]
    public async Task A_verdict_for_the_buyer_names_the_amount()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.HappenAsync("return-requested", OrderNo);
        await shop.RunAsync("platform.refuseRefund", $$"""{ "refundId": "{{RefundId}}" }""");
        await shop.HappenAsync("dispute-refund", OrderNo, RefundId, ("verdictAmount", "80.5"));
        FeelJson.ToJson(shop.Outside.Messages[^1].Variables).ShouldBe("""{"verdictAmount":80.50}""");
    }

    [TestCase("return-requested", "refundAmount", "168.01", "SHOP_TOO_MUCH")]
    [TestCase("return-requested", "refundAmount", "0", "SHOP_MONEY")]
    [TestCase("return-requested", "refundAmount", "1.234", "SHOP_MONEY")]
    [TestCase("return-requested", "refundAmount", "abc", "SHOP_MONEY")]
    [TestCase("return-requested", "reason", "whim", "SHOP_OPTION")]
    [TestCase("return-requested", "reason", "", "SHOP_REQUIRED")]
    [TestCase("return-requested", "colour", "red", "SHOP_UNKNOWN_FIELD")]
    [TestCase("return-shipped", "returnTrackingNo", "1", "SHOP_NOT_NOW")]
    [TestCase("moon-landing", "x", "1", "SHOP_UNKNOWN_EVENT")]
    public async Task What_makes_no_sense_is_refused_and_no_message_goes_out(string eventId, string field, string value, string code)
    {
        await using var shop = await TestShop.OpenAsync();
        var result = await shop.HappenAsync(eventId, OrderNo, null, (field, value));
        result.Problems.Select(p => p.Code).ShouldBe([code]);
        shop.Outside.Messages.ShouldBeEmpty();
    }

    [Test]
    public async Task A_refund_belongs_to_its_order()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.HappenAsync("return-requested", OrderNo);
        (await shop.HappenAsync("return-shipped", DemoOrderNumbers.Coat, RefundId)).Problems.Single().Code.ShouldBe("SHOP_UNKNOWN_REFUND");
        (await shop.HappenAsync("return-requested", "404")).Problems.Single().Code.ShouldBe("SHOP_UNKNOWN_ORDER");
    }

    private static async Task<string[]> EventsAsync(TestShop shop) =>
        [.. (await shop.OrderAsync(OrderNo)).Refunds.Single().Events.Select(e => e.Id)];
}
