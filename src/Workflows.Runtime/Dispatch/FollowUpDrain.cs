using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Serialization;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Dispatch;

/// <summary>
/// Carries out the follow-ups of this node's commits at once. Those of one source stream run in their order, one after the other; those of different sources side by side.
/// What fails stays in the outbox for the sweeper; nothing lives here alone.
/// </summary>
public sealed class FollowUpDrain(IServiceProvider services, RuntimeClock clock, ILogger<FollowUpDrain> log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StreamId, Lane> _lanes = [];
    private CommandDispatcher? _dispatcher;

    /// <summary>How many source streams have follow-ups under way.</summary>
    public int Busy
    {
        get
        {
            lock (_lock)
                return _lanes.Count;
        }
    }

    /// <summary>Waits until nothing is under way on this node, what comes meanwhile included.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task[] lanes;
            lock (_lock)
                lanes = [.. _lanes.Values.Select(l => l.Finished.Task)];
            if (lanes.Length == 0)
                return;
            await Task.WhenAll(lanes).WaitAsync(cancellation);
        }
    }

    /// <summary>Follow-ups of a commit just made. Called inside its stream's gate, so lanes keep the order of commits.</summary>
    internal void Enqueue(IReadOnlyList<OutboxRow> rows, IReadOnlyList<FollowUp> followUps, FollowUpChain chain)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (followUps[i] is FollowUp.ToStream { Target: var target, Command: var command })
                Enqueue(new Work(rows[i].Id, target, command, rows[i].FreeAt, chain));
        }
    }

    /// <summary>A row that was swept up.</summary>
    internal void Enqueue(OutboxRow row, FollowUpChain chain) =>
        Enqueue(new Work(row.Id, row.Target!.Value, FollowUpCodec.ReadCommand(row.Body.Span), row.FreeAt, chain));

    private void Enqueue(Work work)
    {
        work.Chain.Add();
        lock (_lock)
        {
            if (_lanes.TryGetValue(work.Id.Stream, out var lane))
            {
                lane.Waiting.Enqueue(work);
                return;
            }
            lane = new Lane();
            lane.Waiting.Enqueue(work);
            _lanes.Add(work.Id.Stream, lane);
            _ = Task.Run(() => RunAsync(work.Id.Stream, lane));
        }
    }

    private async Task RunAsync(StreamId source, Lane lane)
    {
        var left = new Dictionary<StreamId, DateTimeOffset>();
        while (TryNext(source, lane, out var work))
        {
            // What follows a failed one to the same target waits for the sweeper as well, or it would overtake it.
            var isBehindFailed = left.TryGetValue(work.Target, out var until) && work.FreeAt >= until;
            if (!isBehindFailed && !await TryExecuteAsync(work))
                left[work.Target] = work.FreeAt;
            work.Chain.Finish();
        }
        lane.Finished.SetResult();
    }

    private bool TryNext(StreamId source, Lane lane, out Work work)
    {
        lock (_lock)
        {
            if (lane.Waiting.TryDequeue(out work!))
                return true;
            _lanes.Remove(source);
            return false;
        }
    }

    private async Task<bool> TryExecuteAsync(Work work)
    {
        // A node that stood still for weeks must not bring a copy back whose id may be forgotten by now.
        if (clock.WallNow > work.FreeAt + (HandledFollowUps.RememberedFor / 2))
            return false;
        try
        {
            _dispatcher ??= services.GetRequiredService<CommandDispatcher>();
            var envelope = new CommandEnvelope(work.Target, work.Command, Actor.System) { Handles = work.Id };
            var result = await _dispatcher.ExecuteFollowUpAsync(envelope, work.Chain, CancellationToken.None);
            if (result is not CommandResult.Rejected { Rejection: var rejection })
                return true;
            if (rejection.Kind == RejectionKind.Busy)
                return false;
            log.LogWarning(
                "Follow-up {Id}: {Stream} refused {Command}: {Code} {Text}",
                work.Id,
                work.Target,
                work.Command.GetType().Name,
                rejection.Code,
                rejection.Text.En
            );
            return true;
        }
#pragma warning disable CA1031 // The row stays in the outbox; the sweeper tries again.
        catch (Exception e)
        {
            log.LogError(
                e,
                "Follow-up {Id} to {Stream} failed at {At}; it stays in the outbox and is tried again",
                work.Id,
                work.Target,
                clock.WallNow
            );
            return false;
        }
#pragma warning restore CA1031
    }

    private sealed record Work(FollowUpId Id, StreamId Target, Command Command, DateTimeOffset FreeAt, FollowUpChain Chain);

    private sealed class Lane
    {
        public Queue<Work> Waiting { get; } = new();

        public TaskCompletionSource Finished { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
