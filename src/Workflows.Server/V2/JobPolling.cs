using Workflows.Runtime.Jobs;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Server.V2.Shapes;
using ActivatedJob = Workflows.Runtime.Jobs.ActivatedJob;

namespace Workflows.Server.V2;

/// <summary>Long polling for jobs: holds the request, not a thread, until there is one or the caller's patience ends.</summary>
public sealed class JobPolling(
    JobActivation activation,
    IJobQueue jobs,
    JobSignals signals,
    RuntimeClock clock,
    IHostApplicationLifetime lifetime
)
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<ActivatedJob>> ActivateAsync(ActivateJobsRequest request, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var until = Environment.TickCount64 + (long)Patience(request.RequestTimeout).TotalMilliseconds;
        while (true)
        {
            var sign = signals.Next(request.Type);
            var found = await activation.ActivateAsync(
                [request.Type],
                request.Worker ?? "",
                TimeSpan.FromMilliseconds(request.Timeout),
                request.MaxJobsToActivate,
                cancellation
            );
            var left = until - Environment.TickCount64;
            if (found.Count > 0 || left <= 0 || stop.IsCancellationRequested)
                return found;
            await WaitAsync(sign, request.Type, TimeSpan.FromMilliseconds(left), stop.Token);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task WaitAsync(Task sign, string type, TimeSpan left, CancellationToken stop)
    {
        var look = left < LookEvery ? left : LookEvery;
        // A job that rests after a failure is taken when its rest ends, not at the next look.
        if (await jobs.NextFreeAsync([type], clock.Now, stop) is { } free && free - clock.Now is var rest && rest < look)
            look = rest > TimeSpan.FromMilliseconds(1) ? rest : TimeSpan.FromMilliseconds(1);
        await Task.WhenAny(sign, Task.Delay(look, stop));
    }

    private static TimeSpan Patience(long requestTimeout) =>
        requestTimeout switch
        {
            < 0 => TimeSpan.Zero,
            0 => DefaultPatience,
            _ => TimeSpan.FromMilliseconds(Math.Min(requestTimeout, LongestPatience.TotalMilliseconds)),
        };
}
