using Microsoft.Extensions.Logging;

namespace Workflows.Runtime;

/// <summary>The loop of a background service: round after round, resting when there is little to do, surviving what goes wrong.</summary>
internal static class Polling
{
    /// <summary>Runs until it is stopped.</summary>
    /// <param name="round">Does what there is and returns how much it was.</param>
    /// <param name="full">A round that did this much is followed by the next one at once.</param>
    public static async Task RunAsync(
        string what,
        TimeSpan every,
        TimeProvider time,
        Func<CancellationToken, Task<int>> round,
        int full,
        ILogger log,
        CancellationToken stopping
    )
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await round(stopping) < full)
                    await Task.Delay(every, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A background loop outlives a database that is away for a while.
            catch (Exception e)
            {
                log.LogError(e, "Failed at {What}; goes on", what);
                await Task.Delay(every, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
#pragma warning restore CA1031
        }
    }
}
