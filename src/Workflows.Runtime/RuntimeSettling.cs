using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Jobs;
using Workflows.Runtime.Timers;

namespace Workflows.Runtime;

/// <summary>
/// Does by hand what the background services do by themselves, until nothing is left to do at this moment: for scenarios and tests without a host,
/// and for a clock that was just set.
/// </summary>
public sealed class RuntimeSettling(FollowUpDrain drain, OutboxSweeper sweeper, TimerService timers, JobWorker jobs)
{
    /// <summary>Returns when nothing is left to do now.</summary>
    /// <param name="withJobs">Run the registered handlers, too.</param>
    /// <param name="cancellation">Ends an endless flow.</param>
    public async Task SettleAsync(bool withJobs, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            await drain.SettleAsync(cancellation);
            var done = await timers.FireDueAsync(cancellation) + await sweeper.SweepAsync(cancellation);
            if (withJobs)
                done += await jobs.RunFreeAsync(cancellation);
            if (done == 0 && drain.Busy == 0)
                return;
        }
    }
}
