using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Workflows.Faults.Nodes;

namespace Workflows.Faults.Load;

/// <summary>What must hold after every fault: the database against the ledger of what was answered.</summary>
internal static class Promises
{
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(60);

    public static async Task HoldAsync(House house, ServerNode node, ReturnLoad load)
    {
        load.Wrong.ShouldBeEmpty();
        await NothingIsLostAsync(house, load.Flows, load.Ledger);
        await NothingIsDoubledAsync(house, load.Flows);
        await EveryRefundIsPaidOnceAsync(house, load.Ledger);
        await NothingWaitsForeverAsync(house);
        await EveryStreamVerifiesAsync(node);
    }

    /// <summary>Promise 1: what was answered is there, and nothing that nobody was told of.</summary>
    private static async Task NothingIsLostAsync(House house, string flows, Ledger ledger)
    {
        var instances = await house.QueryAsync(
            $"SELECT process_instance_key, state FROM process_instances WHERE process_id IN {flows}",
            row => (Key: row.GetInt64(0), State: row.GetString(1))
        );
        instances.Select(instance => instance.Key).ShouldBe(ledger.Instances.Values, ignoreOrder: true);
        instances.Where(instance => instance.State != "COMPLETED").ShouldBeEmpty();
        var tasks = await house.QueryAsync(
            $"SELECT user_task_key FROM user_tasks WHERE process_id IN {flows} AND state = 'COMPLETED'",
            row => row.GetInt64(0)
        );
        tasks.ShouldBe(ledger.Tasks, ignoreOrder: true);
    }

    /// <summary>No way through these returns passes an element twice.</summary>
    private static async Task NothingIsDoubledAsync(House house, string flows)
    {
        var doubled = await house.QueryAsync(
            $"""
            SELECT process_instance_key, element_id, COUNT(*) FROM element_instances WHERE process_id IN {flows}
            GROUP BY process_instance_key, element_id HAVING COUNT(*) > 1
            """,
            row => $"{row.GetInt64(0)} {row.GetString(1)}: {row.GetInt64(2)} times"
        );
        doubled.ShouldBeEmpty();
    }

    private static async Task EveryRefundIsPaidOnceAsync(House house, Ledger ledger)
    {
        var paid = await house.QueryAsync("SELECT refund_id FROM shop_payments WHERE refund_id LIKE 'FAULT-%'", row => row.GetString(0));
        paid.ShouldBe(ledger.Instances.Keys, ignoreOrder: true);
    }

    /// <summary>Neither a follow-up nor a hand-off nor a job nor a timer is left behind.</summary>
    private static async Task NothingWaitsForeverAsync(House house)
    {
        const string left = """
            SELECT (SELECT COUNT(*) FROM outbox) + (SELECT COUNT(*) FROM handoffs WHERE state = 'REQUESTED')
                + (SELECT COUNT(*) FROM jobs WHERE state <> 'COMPLETED') + (SELECT COUNT(*) FROM incidents)
            """;
        var watch = Stopwatch.StartNew();
        while (await house.CountAsync(left) is var count and > 0)
        {
            watch.Elapsed.ShouldBeLessThan(SettlesWithin, $"{count} rows of outbox, handoffs, jobs and incidents stay");
            await Task.Delay(200);
        }
    }

    public static async Task EveryStreamVerifiesAsync(ServerNode node)
    {
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var auditor = new HttpClient(handler) { BaseAddress = node.Address, Timeout = TimeSpan.FromSeconds(60) };
        // As a page of our own would send it.
        auditor.DefaultRequestHeaders.Add("X-CSRF", "1");
        using var signIn = await auditor.PostAsJsonAsync("/api/session", new { person = "u901" });
        signIn.IsSuccessStatusCode.ShouldBeTrue(await signIn.Content.ReadAsStringAsync());
        var result = JsonDocument.Parse(await auditor.GetStringAsync(new Uri("/api/audit/verification", UriKind.Relative))).RootElement;
        result.GetProperty("verified").GetBoolean().ShouldBeTrue(result.GetRawText());
        Convert.ToInt64(result.GetProperty("commits").GetRawText(), CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }
}
