using Microsoft.Extensions.Logging;

namespace Workflows.Runtime;

/// <summary>The loop of a background service: round after round, resting when there is little to do, surviving what goes wrong.</summary>
public static class Polling
{
    /// <summary>Runs until it is stopped, resting for as long as each round says or until it is woken.</summary>
    /// <param name="round">Does what there is and returns how long to rest.</param>
    /// <param name="afterFailure">How long to rest when a round failed.</param>
    public static async Task RunAsync(
        string what,
        WakeUp wakeUp,
        TimeProvider time,
        Func<CancellationToken, Task<TimeSpan>> round,
        TimeSpan afterFailure,
        ILogger log,
        CancellationToken stopping
    )
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await wakeUp.WaitAsync(await RoundAsync(), time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }

        async Task<TimeSpan> RoundAsync()
        {
            try
            {
                return await round(stopping);
            }
#pragma warning disable CA1031 // A background loop outlives a database that is away for a while.
            catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                log.LogError(e, "Failed at {What}; goes on", what);
                return afterFailure;
            }
#pragma warning restore CA1031
        }
    }

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="round">Does what there is and returns how much it was.</param>
    /// <param name="full">A round that did this much is followed by the next one at once.</param>
    public static Task RunAsync(
        string what,
        TimeSpan every,
        TimeProvider time,
        Func<CancellationToken, Task<int>> round,
        int full,
        ILogger log,
        CancellationToken stopping
    ) => RunAsync(what, new WakeUp(), time, async stop => await round(stop) < full ? every : TimeSpan.Zero, every, log, stopping);
}
