using System.Diagnostics;
using System.Globalization;
using System.Net;
using Workflows.Faults.Load;
using Workflows.Faults.Nodes;
using Workflows.Testing;

namespace Workflows.Faults.Races;

/// <summary>Two real servers on one PostgreSQL and one RabbitMQ, asked for the same thing at the same moment.</summary>
public sealed class TwoNodesTests
{
    private const int Instances = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private DirectoryInfo _data = null!;
    private PostgreSqlServer _database = null!;
    private RabbitMqServer _broker = null!;
    private House _house = null!;
    private ServerNode[] _nodes = [];
    private IReadOnlyList<string> _orders = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _data = Directory.CreateTempSubdirectory("workflows-faults-");
        _database = await PostgreSqlServer.StartAsync();
        _broker = await RabbitMqServer.StartAsync();
        _house = House.OnPostgreSql(await _database.CreateDatabaseAsync(), _data.FullName, _broker.Address);
        _nodes = [new ServerNode(_house), new ServerNode(_house)];
        // Both at once, on an empty database: they race for its tables and its first deployment, too.
        await Task.WhenAll(_nodes.Select(node => node.StartAsync()));
        _orders = await ReturnLoad.OrdersAsync(_house);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        foreach (var node in _nodes)
            await node.KillAsync();
        if (_broker is not null)
            await _broker.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Test]
    [Order(1)]
    public async Task Two_servers_that_start_at_once_on_an_empty_database_deploy_each_flow_once()
    {
        var definitions = await _house.QueryAsync(
            "SELECT process_id, version FROM process_definitions ORDER BY 1, 2",
            row => $"{row.GetString(0)} {row.GetInt32(1)}"
        );
        definitions.ShouldContain("p15-return 1");
        definitions.ShouldBeUnique();
        definitions.ShouldNotContain("p15-return 2");
    }

    [Test]
    [Order(2)]
    [CancelAfter(300_000)]
    public async Task A_task_a_message_a_timer_and_a_job_have_one_winner_and_one_effect(CancellationToken giveUp)
    {
        using var client = new Client(_nodes, 1);
        await client.DeployAsync("faults-waiting.bpmn", WaitingFlow.Model, giveUp);
        var instances = await Task.WhenAll(Enumerable.Range(1, Instances).Select(number => StartAsync(client, number, giveUp)));

        await Task.WhenAll(instances.Select(instance => RaceForTaskAsync(client, instance.Key, giveUp)));
        await Task.WhenAll(instances.Select(instance => RaceForMessageAsync(client, instance, giveUp)));
        await EndedAsync(giveUp);

        client.Wrong.ShouldBeEmpty();
        (await PassesAsync()).ShouldAllBe(passes => passes == 1);
        var paid = await _house.QueryAsync("SELECT refund_id FROM shop_payments WHERE refund_id LIKE 'RACE-%'", row => row.GetString(0));
        paid.ShouldBe(instances.Select(instance => instance.Refund), ignoreOrder: true);
    }

    [Test]
    [Order(3)]
    [CancelAfter(300_000)]
    public async Task Returns_go_through_every_department_by_the_broker_whichever_node_takes_a_message(CancellationToken giveUp)
    {
        var load = new ReturnLoad(_nodes, _orders, 7, withTimers: false);
        await load.RunAsync(4, 12, CancellationToken.None, giveUp);
        load.Ledger.Done.Count.ShouldBe(12);
        await Promises.HoldAsync(_house, _nodes[1], load);
    }

    [TearDown]
    public async Task TellAsync()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0)
            await TestContext.Out.WriteLineAsync(string.Join("\n---\n", _nodes.Select(node => node.Output)));
    }

    /// <summary>Started at one node right after it was deployed at the other.</summary>
    private async Task<(long Key, string Refund)> StartAsync(Client client, int number, CancellationToken giveUp)
    {
        var refund = string.Create(CultureInfo.InvariantCulture, $"RACE-{number:D3}");
        var body = new
        {
            processDefinitionId = WaitingFlow.ProcessId,
            variables = new
            {
                refundId = refund,
                orderNo = _orders[number % _orders.Count],
                agreedAmount = 0.01m,
            },
        };
        var answer = await client.TryAsync(_nodes[number % 2], "/v2/process-instances", body, refund, giveUp);
        answer.ShouldNotBeNull();
        answer.IsDone.ShouldBeTrue(answer.ToString());
        return (long.Parse(answer.Body.GetProperty("processInstanceKey").GetString()!, CultureInfo.InvariantCulture), refund);
    }

    private async Task RaceForTaskAsync(Client client, long instance, CancellationToken giveUp)
    {
        var filter = new { filter = new { processInstanceKey = instance.ToString(CultureInfo.InvariantCulture) } };
        var tasks = (await client.PostAsync("/v2/user-tasks/search", filter, giveUp)).Items;
        // Read your writes: the task stands there, at whichever node one looks.
        tasks.GetArrayLength().ShouldBe(1);
        var task = tasks[0].GetProperty("userTaskKey").GetString();

        var claims = await AtBothAsync(
            client,
            $"/v2/user-tasks/{task}/assignment",
            node => new { assignee = node == 0 ? "u030" : "u029", allowOverride = false },
            giveUp
        );
        ShouldHaveOneWinner(claims, HttpStatusCode.Conflict);
        var completions = await AtBothAsync(client, $"/v2/user-tasks/{task}/completion", node => new { variables = new { node } }, giveUp);
        ShouldHaveOneWinner(completions, HttpStatusCode.Conflict);
    }

    private async Task RaceForMessageAsync(Client client, (long Key, string Refund) instance, CancellationToken giveUp)
    {
        var answers = await AtBothAsync(
            client,
            "/v2/messages/correlation",
            _ => new { name = WaitingFlow.Message, correlationKey = instance.Refund },
            giveUp
        );
        ShouldHaveOneWinner(answers, HttpStatusCode.NotFound);
    }

    private Task<Answer?[]> AtBothAsync(Client client, string path, Func<int, object> body, CancellationToken giveUp) =>
        Task.WhenAll(_nodes.Select((node, number) => client.TryAsync(node, path, body(number), Guid.NewGuid().ToString(), giveUp)));

    private static void ShouldHaveOneWinner(Answer?[] answers, HttpStatusCode loser)
    {
        var said = string.Join(" | ", answers.Select(answer => answer?.ToString() ?? "nothing"));
        answers.Count(answer => answer is { IsDone: true }).ShouldBe(1, said);
        answers.Count(answer => answer?.Status == loser).ShouldBe(1, said);
    }

    private async Task EndedAsync(CancellationToken giveUp)
    {
        var watch = Stopwatch.StartNew();
        while (
            await _house.CountAsync("SELECT COUNT(*) FROM process_instances WHERE process_id = 'faults-waiting' AND state = 'COMPLETED'")
            < Instances
        )
        {
            watch.Elapsed.ShouldBeLessThan(Longest, "some instance never came to its end");
            await Task.Delay(100, giveUp);
        }
    }

    /// <summary>How often each instance passed each element.</summary>
    private Task<List<long>> PassesAsync() =>
        _house.QueryAsync(
            "SELECT COUNT(*) FROM element_instances WHERE process_id = 'faults-waiting' GROUP BY process_instance_key, element_id",
            row => row.GetInt64(0)
        );
}
