using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workflows.Persistence.PostgreSql;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Verification;
using Workflows.Testing;

namespace Workflows.Faults;

/// <summary>Two real servers on one real PostgreSQL (which syncs), killed again and again while callers work.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Callers = 6;

    private PostgreSqlServer _database = null!;
    private string _connectionString = "";
    private DirectoryInfo _data = null!;

    [OneTimeSetUp]
    public async Task StartDatabaseAsync()
    {
        _database = await PostgreSqlServer.StartAsync(isDurable: true);
        _connectionString = await _database.CreateDatabaseAsync();
        _data = Directory.CreateTempSubdirectory("workflows-faults-");
    }

    [OneTimeTearDown]
    public async Task StopDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        _data?.Delete(recursive: true);
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task Twenty_kills_under_load_lose_nothing_that_was_answered_and_double_nothing(CancellationToken giveUp)
    {
        var seed = Environment.TickCount;
        await TestContext.Progress.WriteLineAsync($"Seed {seed}");
        var random = new Random(seed);
        await using var first = new ServerProcess(_connectionString, _data.FullName);
        await using var second = new ServerProcess(_connectionString, _data.FullName);
        await first.StartAsync();
        await second.StartAsync();
        Uri[] nodes = [first.Address, second.Address];
        using (var client = new Client(nodes, 0))
            await client.DeployAsync("p97-refund.bpmn", RefundFlow.Model);

        var load = new Load(nodes, await OrdersAsync());
        using var stop = new CancellationTokenSource();
        var work = load.RunAsync(Callers, stop.Token, giveUp);
        for (var kill = 0; kill < Kills && !work.IsCompleted; kill++)
        {
            var victim = random.Next(2) == 0 ? first : second;
            await Task.Delay(random.Next(100, 1_500), giveUp);
            await victim.KillAsync();
            await Task.Delay(random.Next(0, 300), giveUp);
            await victim.StartAsync();
        }
        await stop.CancelAsync();
        await work;

        await TestContext.Progress.WriteLineAsync($"{load.Started.Count} instances, {load.Completed.Count} completed, {Kills} kills");
        load.Completed.Count.ShouldBeGreaterThan(Kills);
        await HoldsAsync(load);
    }

    private async Task HoldsAsync(Load load)
    {
        await using var store = new PostgreSqlStore(_connectionString);
        await using var models = store.Open();
        var instances = await models.Rows<ProcessInstanceRow>().Where(i => i.ProcessId == RefundFlow.ProcessId).ToListAsync();
        var tasks = await models.Rows<UserTaskRow>().Where(t => t.ProcessId == RefundFlow.ProcessId).ToListAsync();

        // Nothing answered is lost, nothing repeated is doubled: exactly the instances that were answered, each once.
        instances.Select(i => i.ProcessInstanceKey).ShouldBe(load.Started, ignoreOrder: true);
        instances.ShouldAllBe(i => i.State == ProcessInstanceRow.Completed);
        tasks.Count.ShouldBe(instances.Count);
        tasks.ShouldAllBe(t => t.State == UserTaskRow.Completed);

        // Money: one payment an instance.
        (await ScalarAsync("SELECT COUNT(*) FROM shop_payments WHERE refund_id LIKE 'R______'")).ShouldBe(instances.Count);
        (await ScalarAsync("SELECT COUNT(DISTINCT refund_id) FROM shop_payments WHERE refund_id LIKE 'R______'")).ShouldBe(instances.Count);

        (await store.CountAsync(default)).Commands.ShouldBe(0);
        (await new Verifier(store).VerifyAllAsync(default)).Broken.ShouldBeEmpty();
    }

    /// <summary>Orders of the simulated shop of which enough is left to pay back.</summary>
    private async Task<IReadOnlyList<string>> OrdersAsync()
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT order_no FROM shop_orders WHERE paid_amount - refunded_amount > 20 ORDER BY order_no";
        await using var reader = await command.ExecuteReaderAsync();
        var orders = new List<string>();
        while (await reader.ReadAsync())
            orders.Add(reader.GetString(0));
        return orders;
    }

    private async Task<long> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
