using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Tests;

public sealed class FaultTests
{
    [Test]
    public async Task A_business_error_lasts_as_many_times_as_it_was_switched_on()
    {
        await using var shop = await TestShop.OpenAsync();
        (await shop.Faults.SetAsync("pay.refund", "REFUND_FAILED", 2, default)).ShouldBeNull();
        for (var i = 0; i < 2; i++)
            (await shop.RunAsync("pay.refund", JobTests.Refund(10)))
                .ShouldBeOfType<JobOutcome.BpmnError>()
                .ErrorCode.ShouldBe("REFUND_FAILED");
        (await shop.RunAsync("pay.refund", JobTests.Refund(10))).ShouldBeOfType<JobOutcome.Completed>();
        (await shop.Faults.ListAsync(default)).Single().ShouldBe(new("pay.refund", "REFUND_FAILED", 2, 0));
    }

    [Test]
    public async Task A_failure_costs_a_retry_and_the_last_one_becomes_the_jobs_error()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Faults.SetAsync("pay.refund", "FAIL", 3, default);
        (await shop.RunAsync("pay.refund", JobTests.Refund(10), retries: 3)).ShouldBeOfType<JobOutcome.Failed>().Retries.ShouldBeNull();
        (await shop.RunAsync("pay.refund", JobTests.Refund(10), retries: 2)).ShouldBeOfType<JobOutcome.Failed>();
        (await shop.RunAsync("pay.refund", JobTests.Refund(10), retries: 1))
            .ShouldBeOfType<JobOutcome.BpmnError>()
            .ErrorCode.ShouldBe("REFUND_FAILED");
    }

    [Test]
    public async Task A_job_without_such_an_error_just_fails()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Faults.SetAsync("order.get", "FAIL", 1, default);
        (await shop.RunAsync("order.get", "{}", retries: 1)).ShouldBeOfType<JobOutcome.Failed>();
    }

    [Test]
    public async Task An_outage_costs_no_retry_and_lets_the_job_rest()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Faults.SetAsync("pay.refund", "OUTAGE", 1, default);
        var failed = (await shop.RunAsync("pay.refund", JobTests.Refund(10), retries: 1)).ShouldBeOfType<JobOutcome.Failed>();
        (failed.Retries, failed.RetryBackOff).ShouldBe((1, TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task When_the_answer_is_lost_the_repetition_pays_nothing()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Faults.SetAsync("pay.refund", "LOST_REPLY", 1, default);
        (await shop.RunAsync("pay.refund", JobTests.Refund(10), retries: 1)).ShouldBeOfType<JobOutcome.Failed>().Retries.ShouldBe(1);
        (await shop.RunAsync("pay.refund", JobTests.Refund(10), retries: 1)).ShouldBeOfType<JobOutcome.Completed>();
        await using var db = await shop.DatabaseAsync();
        (await db.Payments.CountAsync()).ShouldBe(1);
    }

    [Test]
    public async Task Jobs_at_once_use_up_no_more_than_there_are()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Faults.SetAsync("customer.notify", "FAIL", 3, default);
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(1, 10)
                .Select(n =>
                    Task.Run(() => shop.RunAsync("customer.notify", """{ "buyerNick": "a", "template": "refund-done" }""", element: n))
                )
        );
        outcomes.Count(o => o is JobOutcome.Failed).ShouldBe(3);
    }

    [TestCase("pay.refnd", "FAIL", 1, "SHOP_UNKNOWN_JOB_TYPE")]
    [TestCase("pay.refund", "BANG", 1, "SHOP_UNKNOWN_ERROR_CODE")]
    [TestCase("order.get", "REFUND_FAILED", 1, "SHOP_UNKNOWN_ERROR_CODE")]
    [TestCase("pay.refund", "FAIL", -1, "SHOP_BAD_TIMES")]
    public async Task An_impossible_fault_is_refused(string type, string code, int times, string problem)
    {
        await using var shop = await TestShop.OpenAsync();
        (await shop.Faults.SetAsync(type, code, times, default)).ShouldNotBeNull().Code.ShouldBe(problem);
    }

    [Test]
    public async Task Zero_times_switches_a_fault_off()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Faults.SetAsync("order.get", "FAIL", 5, default);
        await shop.Faults.SetAsync("order.get", "", 0, default);
        (await shop.Faults.ListAsync(default)).ShouldBeEmpty();
    }
}
