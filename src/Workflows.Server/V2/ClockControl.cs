using Workflows.Runtime;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Server.Problems;

namespace Workflows.Server.V2;

/// <summary>Moves the flows' clock and waits until what became due has happened.</summary>
public sealed class ClockControl(RuntimeClock clock, RuntimeSettling settling, ITimerQueue timers)
{
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    public DateTimeOffset Now => clock.Now;

    public Task<ProblemAnswer?> PinAsync(DateTimeOffset now, CancellationToken cancellation) =>
        SetAsync(controlled => controlled.Pin(now), cancellation);

    public Task<ProblemAnswer?> ResetAsync(CancellationToken cancellation) => SetAsync(controlled => controlled.Reset(), cancellation);

    private async Task<ProblemAnswer?> SetAsync(Action<ControlledTimeProvider> set, CancellationToken cancellation)
    {
        if (clock.Flows is not ControlledTimeProvider controlled)
        {
            return Answers.Conflict(
                "CLOCK_NOT_CONTROLLED",
                "时钟不可调。以 Workflows__Clock=Controlled 启动后才能设置。",
                "The clock cannot be set. Start the server with Workflows__Clock=Controlled."
            );
        }
        set(controlled);
        var until = Environment.TickCount64 + (long)SettlesWithin.TotalMilliseconds;
        // In-process job handlers go on by themselves; an outside effect may take its time.
        await settling.SettleAsync(withJobs: false, cancellation);
        // The timer service was woken by the same change and may have been faster; what it has taken is still on its way.
        while (await timers.NextDueAsync(cancellation) is { } due && due <= clock.Now && Environment.TickCount64 < until)
        {
            await Task.Delay(LookEvery, cancellation);
            await settling.SettleAsync(withJobs: false, cancellation);
        }
        return null;
    }
}
