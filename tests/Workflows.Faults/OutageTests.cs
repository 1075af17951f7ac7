using Workflows.Faults.Load;
using Workflows.Faults.Nodes;
using Workflows.Testing;

namespace Workflows.Faults;

/// <summary>The database goes away under load and comes back.</summary>
public sealed class OutageTests
{
    [Test]
    [CancelAfter(600_000)]
    public async Task Calls_during_an_outage_of_PostgreSQL_are_told_when_to_come_again_and_everything_goes_on_afterwards(
        CancellationToken giveUp
    )
    {
        var data = Directory.CreateTempSubdirectory("workflows-faults-");
        await using var database = await PostgreSqlServer.StartAsync(isDurable: true);
        var house = House.OnPostgreSql(await database.CreateDatabaseAsync(), data.FullName);
        await using var node = new ServerNode(house);
        await node.StartAsync();
        var seed = Environment.TickCount & 0xFFFF;
        var load = new ReturnLoad([node], await ReturnLoad.OrdersAsync(house), seed, withTimers: true);
        using var stop = new CancellationTokenSource();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        var work = load.RunAsync(4, int.MaxValue, stop.Token, end.Token);
        try
        {
            // A shutdown that ends every session, then one that is like a crash: the log is replayed at the next start.
            foreach (var signal in new[] { "INT", "QUIT" })
            {
                await Task.Delay(2_000, giveUp);
                await database.DownAsync(signal);
                await Task.Delay(1_500, giveUp);
                await database.UpAsync();
            }
            await Task.Delay(1_000, giveUp);
            await stop.CancelAsync();
            await work;
            await TestContext.Out.WriteLineAsync($"Seed {seed}: {load.Ledger.Done.Count} returns, {load.Refusals} times «not now»");
            load.Refusals.ShouldBeGreaterThan(0);
            await Promises.HoldAsync(house, node, load);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await TestContext.Out.WriteLineAsync($"Seed {seed}\n{node.Output}");
            throw;
        }
        finally
        {
            await end.CancelAsync();
            await node.KillAsync();
            data.Delete(recursive: true);
        }
    }
}
