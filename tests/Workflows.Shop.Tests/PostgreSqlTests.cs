using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;
using Workflows.Testing;

namespace Workflows.Shop.Tests;

/// <summary>What the two databases might see differently: types, unique keys, concurrency, sorting.</summary>
public sealed class PostgreSqlTests
{
    private PostgreSqlServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await PostgreSqlServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task A_return_goes_through_with_money_in_two_digits()
    {
        await using var shop = await OpenAsync();
        (await shop.HappenAsync("return-requested", DemoOrderNumbers.Scarf)).Problems.ShouldBeEmpty();
        var refundId = $"TK{DemoOrderNumbers.Scarf}-1";
        await shop.RunAsync("platform.agreeReturn", $$"""{ "refundId": "{{refundId}}" }""", element: 1);
        (await shop.HappenAsync("return-shipped", DemoOrderNumbers.Scarf, refundId)).Problems.ShouldBeEmpty();
        (await shop.HappenAsync("parcel-arrived", DemoOrderNumbers.Scarf, refundId)).Problems.ShouldBeEmpty();
        JobTests.Completed(
            await shop.RunAsync("pay.refund", $$"""{ "refundId": "{{refundId}}", "agreedAmount": 168 }""", element: 2),
            "refundTxnNo"
        );
        var order = JobTests.Completed(
            await shop.RunAsync("order.get", $$"""{ "orderNo": "{{DemoOrderNumbers.Scarf}}" }""", element: 3),
            "order"
        );
        FeelJson.ToJson(order).ShouldContain("\"paidAmount\":168.00");
        (await shop.World.SentAsync(10, default)).Select(s => s.At).ShouldBeInOrder(SortDirection.Descending);
    }

    [Test]
    public async Task Refunds_of_one_key_at_once_pay_once()
    {
        await using var shop = await OpenAsync();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => shop.RunAsync("pay.refund", JobTests.Refund(168))))
        );
        outcomes.Select(o => JobTests.Completed(o, "refundTxnNo")).Distinct().Count().ShouldBe(1);
        await using var db = await shop.DatabaseAsync();
        (await db.Payments.CountAsync()).ShouldBe(1);
    }

    [Test]
    public async Task Refunds_of_several_keys_at_once_never_pay_more_than_was_paid()
    {
        await using var shop = await OpenAsync();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(n => Task.Run(() => shop.RunAsync("pay.refund", JobTests.Refund(60), element: n)))
        );
        outcomes.Count(o => o is JobOutcome.Completed).ShouldBe(2);
        outcomes.OfType<JobOutcome.BpmnError>().Count().ShouldBe(4);
    }

    [Test]
    public async Task Faults_are_used_up_by_all_nodes_together()
    {
        await using var shop = await OpenAsync();
        (await shop.Faults.SetAsync("customer.notify", "FAIL", 3, default)).ShouldBeNull();
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(1, 12)
                .Select(n =>
                    Task.Run(() => shop.RunAsync("customer.notify", """{ "buyerNick": "a", "template": "refund-done" }""", element: n))
                )
        );
        outcomes.Count(o => o is JobOutcome.Failed).ShouldBe(3);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task The_table_itself_refuses_a_second_payment_of_one_key(bool onPostgreSql)
    {
        await using var shop = onPostgreSql ? await OpenAsync() : await TestShop.OpenAsync();
        await using var db = await shop.DatabaseAsync();
        db.Payments.Add(Payment("RT1"));
        await db.SaveChangesAsync();
        db.Payments.Add(Payment("RT2"));
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static PaymentRow Payment(string transaction) =>
        new()
        {
            TransactionNo = transaction,
            IdempotencyKey = "77",
            RefundId = "TK1",
            Amount = 1.00m,
        };

    private async Task<TestShop> OpenAsync() => await TestShop.OpenAsync(await server.CreateDatabaseAsync());
}
