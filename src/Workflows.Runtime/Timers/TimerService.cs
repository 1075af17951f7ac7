using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.Messages;
using Workflows.Engine.Events.Processes;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Store;
using Workflows.Runtime.Telemetry;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Timers;

/// <summary>
/// Fires what is due: takes timer rows with a lease, then sends each an ordinary command that its stream may refuse. Runs on every node; the database gives each row to one.
/// Sleeps until the next timer that it knows of, and looks once a second for those that others have set.
/// </summary>
public sealed class TimerService(
    ITimerQueue timers,
    ICommandDispatcher dispatcher,
    RuntimeClock clock,
    RuntimeOptions options,
    RuntimeMetrics metrics,
    ILogger<TimerService> log
) : BackgroundService, ICommitListener
{
    private const int BatchSize = 100;
    private static readonly TimeSpan RefusedRestsFor = TimeSpan.FromMinutes(1);

    private readonly WakeUp _wakeUp = new();

    /// <summary>Fires what is due now; returns how many. For tests, scenarios and a clock that was set.</summary>
    public async Task<int> FireDueAsync(CancellationToken cancellation)
    {
        var due = await timers.TakeDueAsync(clock.Now, clock.WallNow, options.TimerLease, BatchSize, cancellation);
        metrics.TimersTaken(due.Count);
        await Task.WhenAll(due.GroupBy(t => t.Stream).Select(stream => FireAsync(stream, cancellation)));
        return due.Count;
    }

    /// <inheritdoc />
    public void OnCommitted(CommitNotice notice)
    {
        foreach (var e in notice.Events)
        {
            if (
                e
                is TimerCreated
                    or TimerTriggered { NextDueAt: not null }
                    or MessagePublished
                    or StartTimerScheduled
                    or StartTimerFired { NextDueAt: not null }
            )
            {
                _wakeUp.Signal();
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (clock.Flows is ControlledTimeProvider controlled)
            controlled.Changed += (_, _) => _wakeUp.Signal();
        await Polling.RunAsync("firing timers", _wakeUp, clock.Wall, RoundAsync, options.TimersPollEvery, log, stoppingToken);

        async Task<TimeSpan> RoundAsync(CancellationToken cancellation)
        {
            while (await FireDueAsync(cancellation) > 0) { }
            return await RestAsync(cancellation);
        }
    }

    private async Task<TimeSpan> RestAsync(CancellationToken cancellation)
    {
        if (clock.Flows is ControlledTimeProvider { IsPinned: true } || await timers.NextDueAsync(cancellation) is not { } next)
            return options.TimersPollEvery;
        var left = next - clock.Now;
        // A timer that is due and still there belongs to another node, or was refused.
        return left > TimeSpan.Zero && left < options.TimersPollEvery ? left : options.TimersPollEvery;
    }

    private async Task FireAsync(IEnumerable<DueTimer> timersOfStream, CancellationToken cancellation)
    {
        foreach (var due in timersOfStream)
        {
            Command command = due.Kind == TimerKind.MessageExpiry ? new ExpireMessages() : new TriggerTimer(due.Timer, due.DueAt);
            var envelope = new CommandEnvelope(due.Stream, command, Actor.System) { Origin = $"timer {due.Timer}" };
            var result = await dispatcher.ExecuteAsync(envelope, cancellation);
            if (result is CommandResult.Accepted { Events.Count: > 0 })
                continue;
            if (result is CommandResult.Rejected { Rejection: var rejection })
                log.LogWarning("Timer {Timer} was refused by {Stream}: {Code}", due.Timer, due.Stream, rejection.Code);
            await timers.PostponeAsync(due.Timer, clock.WallNow + RefusedRestsFor, cancellation);
        }
    }
}
