using Workflows.Engine;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Scenarios.Running;

/// <summary>
/// The timers of a scenario's world. Timer start events are held back, those of the flows that are deployed beside it among them: a story of forty days would
/// else be told among hundreds of daily reports. The one by which a scenario begins is let through once.
/// </summary>
internal sealed class ScenarioTimers(InMemoryStore store) : ITimerQueue
{
    private long? _letThrough;

    /// <summary>When the next timer is due, start timers held back.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        Task.FromResult(store.Rows<TimerRow>().Where(IsFree).Select(row => (DateTimeOffset?)row.DueAt).Min());

    /// <summary>The waiting timer of a start event; null when there is none.</summary>
    public TimerRow? FindStart(StreamId process, string startElementId) =>
        store.Rows<TimerRow>().FirstOrDefault(row => IsStart(row) && row.Stream == process.Value && row.ElementId == startElementId);

    /// <summary>This start timer may fire, until <see cref="HoldBack"/>, also when it came due while it was held back.</summary>
    public Task LetThroughAsync(TimerRow start, CancellationToken cancellation)
    {
        _letThrough = start.TimerKey;
        return store.PostponeAsync(new TimerKey(start.TimerKey), DateTimeOffset.MinValue, cancellation);
    }

    public void HoldBack() => _letThrough = null;

    public async Task<IReadOnlyList<DueTimer>> TakeDueAsync(
        DateTimeOffset now,
        DateTimeOffset wallNow,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var taken = await store.TakeDueAsync(now, wallNow, lease, limit, cancellation);
            var starts = store.Rows<TimerRow>().Where(row => !IsFree(row)).Select(row => row.TimerKey).ToHashSet();
            IReadOnlyList<DueTimer> free = [.. taken.Where(due => !starts.Contains(due.Timer.Value))];
            if (free.Count > 0 || taken.Count == 0)
                return free;
        }
    }

    public Task PostponeAsync(TimerKey timer, DateTimeOffset until, CancellationToken cancellation) =>
        store.PostponeAsync(timer, until, cancellation);

    private bool IsFree(TimerRow row) => !IsStart(row) || row.TimerKey == _letThrough;

    private static bool IsStart(TimerRow row) => row.Purpose == TimerRow.StartPurpose;
}
