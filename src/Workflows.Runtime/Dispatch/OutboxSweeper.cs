using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Runtime.Store;
using Workflows.Runtime.Telemetry;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Dispatch;

/// <summary>Takes up follow-ups that their node did not carry out: it died, or the target did not answer. Runs on every node; the database gives each row to one.</summary>
public sealed class OutboxSweeper(
    IOutbox outbox,
    FollowUpDrain drain,
    RuntimeClock clock,
    RuntimeOptions options,
    RuntimeMetrics metrics,
    ILogger<OutboxSweeper> log
) : BackgroundService
{
    private const int BatchSize = 200;

    /// <summary>One round; returns how many rows were taken up. They are carried out when it returns, or left for a later round.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var rows = await outbox.TakeAsync(outward: false, clock.WallNow, options.FollowUpLease, BatchSize, cancellation);
        var chain = new FollowUpChain();
        foreach (var row in rows)
        {
            if (row.Attempts > 1)
                log.LogWarning("Follow-up {Id} to {Target} is taken up for the {Attempt}. time", row.Id, row.Target, row.Attempts);
            drain.Enqueue(row, chain);
        }
        metrics.Swept(rows.Count);
        chain.Finish();
        await chain.Completion.WaitAsync(cancellation);
        return rows.Count;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Polling.RunAsync("sweeping the outbox", options.SweepEvery, clock.Wall, SweepAsync, BatchSize, log, stoppingToken);
}
