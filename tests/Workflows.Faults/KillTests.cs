using System.Diagnostics;
using Workflows.Faults.Load;
using Workflows.Faults.Nodes;
using Workflows.Testing;

namespace Workflows.Faults;

/// <summary>Servers killed without warning while callers work. The databases sync to disk, as in earnest.</summary>
public sealed class KillTests
{
    private const int Callers = 4;

    private DirectoryInfo _data = null!;

    [SetUp]
    public void MakeFolder() => _data = Directory.CreateTempSubdirectory("workflows-faults-");

    [TearDown]
    public void DeleteFolder() => _data.Delete(recursive: true);

    [Test]
    [CancelAfter(900_000)]
    public async Task Twenty_kills_of_two_servers_on_one_PostgreSQL_lose_nothing_that_was_answered_and_double_nothing(
        CancellationToken giveUp
    )
    {
        await using var database = await PostgreSqlServer.StartAsync(isDurable: true);
        var house = House.OnPostgreSql(await database.CreateDatabaseAsync(), _data.FullName);
        await using var first = new ServerNode(house);
        await using var second = new ServerNode(house);
        await KilledUnderLoadAsync(house, [first, second], kills: 20, giveUp);
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task Five_kills_of_a_server_on_SQLite_lose_nothing_that_was_answered_and_double_nothing(CancellationToken giveUp)
    {
        var house = House.OnSqlite(_data.FullName);
        await using var node = new ServerNode(house);
        await KilledUnderLoadAsync(house, [node], kills: 5, giveUp);
    }

    private static async Task KilledUnderLoadAsync(House house, ServerNode[] nodes, int kills, CancellationToken giveUp)
    {
        var seed = Environment.TickCount & 0xFFFF;
        var random = new Random(seed);
        foreach (var node in nodes)
            await node.StartAsync();
        var load = new ReturnLoad(nodes, await ReturnLoad.OrdersAsync(house), seed, withTimers: true);
        using var stop = new CancellationTokenSource();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        var work = load.RunAsync(Callers, int.MaxValue, stop.Token, end.Token);
        try
        {
            for (var kill = 1; kill <= kills && !work.IsCompleted; kill++)
            {
                await Task.Delay(random.Next(50, 1_200), giveUp);
                // Every fifth time nobody is left.
                var victims = kill % 5 == 0 ? nodes : [nodes[random.Next(nodes.Length)]];
                await Task.WhenAll(victims.Select(node => node.KillAsync()));
                await Task.Delay(random.Next(0, 300), giveUp);
                await Task.WhenAll(victims.Select(node => node.StartAsync()));
            }
            var rest = Stopwatch.StartNew();
            // A killed node's jobs rest until their lease runs out, longer than all kills take: only then does it show that work goes on.
            while (load.Ledger.Done.Count <= Callers && !work.IsCompleted)
                await Task.Delay(50, giveUp);
            await stop.CancelAsync();
            await work;
            await TestContext.Out.WriteLineAsync(
                $"Seed {seed}: {load.Ledger.Done.Count} returns, {load.Ledger.Tasks.Count} tasks, {load.Ledger.Messages.Count} messages, "
                    + $"{kills} kills; the last return ended {rest.Elapsed.TotalSeconds:0.0} s after the last start"
            );
            load.Ledger.Done.Count.ShouldBeGreaterThan(Callers);
            await Promises.HoldAsync(house, nodes[0], load);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await TestContext.Out.WriteLineAsync($"Seed {seed}\n" + string.Join("\n---\n", nodes.Select(node => node.Output)));
            throw;
        }
        finally
        {
            await end.CancelAsync();
        }
    }
}
