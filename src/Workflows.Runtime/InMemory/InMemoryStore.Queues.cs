using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.InMemory;

/// <content>Timers and jobs.</content>
public sealed partial class InMemoryStore
{
    public Task<IReadOnlyList<DueTimer>> TakeDueAsync(
        DateTimeOffset now,
        DateTimeOffset wallNow,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        lock (_lock)
        {
            var due = _tables
                .Rows<TimerRow>()
                .Where(t => t.DueAt <= now && (t.LockedUntil is null || t.LockedUntil <= wallNow))
                .OrderBy(t => t.DueAt)
                .ThenBy(t => t.TimerKey)
                .Take(limit)
                .ToList();
            foreach (var timer in due)
                _tables.Update<TimerRow>(timer.TimerKey, (nameof(TimerRow.LockedUntil), wallNow + lease));
            return Task.FromResult<IReadOnlyList<DueTimer>>([
                .. due.Select(t => new DueTimer(new TimerKey(t.TimerKey), new StreamId(t.Stream), Enum.Parse<TimerKind>(t.Kind), t.DueAt)),
            ]);
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_tables.Rows<TimerRow>().Select(t => (DateTimeOffset?)t.DueAt).Min());
    }

    public Task PostponeAsync(TimerKey timer, DateTimeOffset until, CancellationToken cancellation)
    {
        lock (_lock)
            _tables.Update<TimerRow>(timer.Value, (nameof(TimerRow.LockedUntil), until));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<JobRow>> ActivateAsync(
        IReadOnlyCollection<string> types,
        string worker,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        lock (_lock)
        {
            var free = _tables
                .Rows<JobRow>()
                .Where(j => j.IsOpen && j.FreeAt <= now && (j.LockedUntil is null || j.LockedUntil <= now))
                .Where(j => types.Count == 0 || types.Contains(j.Type))
                .OrderBy(j => j.JobKey)
                .Take(limit)
                .Select(j => j.JobKey)
                .ToList();
            foreach (var key in free)
                _tables.Update<JobRow>(key, (nameof(JobRow.LockedUntil), now + lease), (nameof(JobRow.Worker), worker));
            return Task.FromResult<IReadOnlyList<JobRow>>([.. free.Select(key => _tables.Find<JobRow>(key)!)]);
        }
    }

    public Task<bool> ExtendAsync(JobKey job, DateTimeOffset until, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_tables.Find<JobRow>(job.Value) is not { IsOpen: true, LockedUntil: not null })
                return Task.FromResult(false);
            _tables.Update<JobRow>(job.Value, (nameof(JobRow.LockedUntil), until));
            return Task.FromResult(true);
        }
    }

    public Task<JobRow?> FindAsync(JobKey job, CancellationToken cancellation) => FindAsync<JobRow>(job.Value, cancellation);

    public Task<DateTimeOffset?> NextFreeAsync(IReadOnlyCollection<string> types, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(
                _tables
                    .Rows<JobRow>()
                    .Where(j => j.IsOpen && (types.Count == 0 || types.Contains(j.Type)))
                    .Select(j => (DateTimeOffset?)(j.LockedUntil > j.FreeAt ? j.LockedUntil : j.FreeAt))
                    .Where(at => at > now)
                    .Min()
            );
    }
}
