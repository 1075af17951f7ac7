using Workflows.Runtime;
using Workflows.Runtime.Time;
using Workflows.Server.Problems;

namespace Workflows.Server.V2;

/// <summary>Moves the flows' clock and waits until what became due has happened.</summary>
public sealed class ClockControl(RuntimeClock clock, RuntimeSettling settling)
{
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(10);

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
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(SettlesWithin);
        // In-process job handlers go on by themselves; an outside effect may take its time.
        await settling.SettleAsync(withJobs: false, limit.Token);
        return null;
    }
}
