using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Simulation;
using Workflows.Shop.Simulation.Demo;

namespace Workflows.Shop.Tests;

public sealed class JobTests
{
    [Test]
    public async Task Order_get_gives_the_order_as_json_with_money_in_two_digits()
    {
        await using var shop = await TestShop.OpenAsync();
        var order = Completed(await shop.RunAsync("order.get", $$"""{ "orderNo": "{{DemoOrderNumbers.Scarf}}" }"""), "order")
            .ShouldBeOfType<FeelContext>();
        var json = FeelJson.ToJson(order);
        json.ShouldContain("\"paidAmount\":168.00");
        json.ShouldContain("\"buyerNick\":\"晴天小铺2019\"");
        json.ShouldContain("\"shipped\":true");
        json.ShouldContain("\"signedAt\":\"2026-11-22T10:30:00+08:00\"");
        json.ShouldContain("\"qty\":1,\"price\":168.00");
    }

    [TestCase("""{ "orderNo": "404" }""")]
    [TestCase("""{ "orderNo": null }""")]
    [TestCase("{}")]
    public async Task An_order_that_does_not_exist_is_null_and_no_failure(string variables)
    {
        await using var shop = await TestShop.OpenAsync();
        Completed(await shop.RunAsync("order.get", variables), "order").IsNull.ShouldBeTrue();
    }

    [Test]
    public async Task A_repeated_refund_pays_once_and_gives_the_first_receipt()
    {
        await using var shop = await TestShop.OpenAsync();
        var first = Completed(await shop.RunAsync("pay.refund", Refund(168)), "refundTxnNo");
        shop.Clock.Advance(TimeSpan.FromDays(1));
        Completed(await shop.RunAsync("pay.refund", Refund(168)), "refundTxnNo").ShouldBe(first);
        await using var db = await shop.DatabaseAsync();
        (await db.Payments.CountAsync()).ShouldBe(1);
    }

    [Test]
    public async Task A_key_that_was_used_for_another_refund_is_no_repetition()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.RunAsync("pay.refund", Refund(100));
        var error = (await shop.RunAsync("pay.refund", Refund(60))).ShouldBeOfType<JobOutcome.BpmnError>();
        error.Message.ShouldNotBeNull().ShouldContain("另一笔退款");
    }

    [Test]
    public async Task Refunds_of_one_key_at_once_pay_once()
    {
        await using var shop = await TestShop.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.RunAsync("pay.refund", Refund(168)))));
        outcomes.Select(o => Completed(o, "refundTxnNo")).Distinct().Count().ShouldBe(1);
        await using var db = await shop.DatabaseAsync();
        (await db.Payments.CountAsync()).ShouldBe(1);
        (await db.Orders.SingleAsync(o => o.OrderNo == DemoOrderNumbers.Scarf)).RefundedAmount.ShouldBe(168m);
    }

    [Test]
    public async Task Refunds_of_several_keys_at_once_never_pay_more_than_was_paid()
    {
        await using var shop = await TestShop.OpenAsync();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(n => Task.Run(() => shop.RunAsync("pay.refund", Refund(60), element: n)))
        );
        outcomes.Count(o => o is JobOutcome.Completed).ShouldBe(2);
        outcomes.OfType<JobOutcome.BpmnError>().Count().ShouldBe(4);
    }

    [TestCase("168.01", "超过可退金额 168.00 元")]
    public async Task What_was_not_paid_is_not_paid_back(string amount, string reason)
    {
        await using var shop = await TestShop.OpenAsync();
        var error = (
            await shop.RunAsync("pay.refund", Refund(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)))
        ).ShouldBeOfType<JobOutcome.BpmnError>();
        error.ErrorCode.ShouldBe("REFUND_FAILED");
        error.Message.ShouldNotBeNull().ShouldContain(reason);
    }

    [TestCase("""{ "agreedAmount": 168 }""")]
    [TestCase("""{ "refundId": "TK1" }""")]
    [TestCase("""{ "refundId": "TK1", "agreedAmount": "168" }""")]
    [TestCase("""{ "refundId": "TK1", "agreedAmount": -1 }""")]
    [TestCase("""{ "refundId": "TK1", "agreedAmount": 0.001 }""")]
    public async Task A_model_that_gives_a_job_too_little_gets_an_incident_at_once(string variables)
    {
        await using var shop = await TestShop.OpenAsync();
        (await shop.RunAsync("pay.refund", variables)).ShouldBeOfType<JobOutcome.Failed>().Retries.ShouldBe(0);
    }

    [Test]
    public async Task The_platform_takes_up_an_application_that_a_colleague_made()
    {
        await using var shop = await TestShop.OpenAsync();
        var variables =
            $$"""{ "refundId": "P15-1", "orderNo": "{{DemoOrderNumbers.Scarf}}", "refundType": "return_refund", "reason": "quality", "refundAmount": 100 }""";
        await shop.RunAsync("platform.agreeReturn", variables);
        await shop.RunAsync("platform.agreeReturn", variables);

        var refund = (await shop.OrderAsync(DemoOrderNumbers.Scarf)).Refunds.Single();
        (refund.State, refund.Reason, refund.Amount).ShouldBe((RefundState.Agreed, "quality", 100m));
        (await shop.World.SentAsync(10, default)).Count(sent => sent.Kind == SentKind.Platform).ShouldBe(1);
    }

    [Test]
    public async Task Messages_and_notices_go_out_once()
    {
        await using var shop = await TestShop.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            await shop.RunAsync(
                "customer.notify",
                """{ "buyerNick": "晴天小铺2019", "template": "refund-done", "agreedAmount": 168 }""",
                element: 1
            );
            await shop.RunAsync("notify.escalate", """{ "to": ["u017"], "text": "距平台自动同意还剩 8 小时" }""", element: 2);
        }
        var sent = await shop.World.SentAsync(10, default);
        sent.Select(s => s.Text)
            .ShouldBe(
                ["您好，退款 168.00 元已原路退回，1–3 个工作日到账，请留意账户。感谢您的耐心等待！", "【升级】距平台自动同意还剩 8 小时"],
                ignoreOrder: true
            );
    }

    internal static string Refund(decimal amount) =>
        FeelJson.ToJson(FeelContext.Empty.With("refundId", "TK1").With("orderNo", DemoOrderNumbers.Scarf).With("agreedAmount", amount));

    internal static FeelValue Completed(JobOutcome outcome, string name) =>
        outcome.ShouldBeOfType<JobOutcome.Completed>().Variables.TryGetValue(name, out var value)
            ? value
            : throw new AssertionException(name);
}
