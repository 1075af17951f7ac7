using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.InMemory;

/// <summary>All ports of the store in memory, for tests and scenarios. Several Runtimes may share one, as nodes share a database.</summary>
public sealed class InMemoryStore
    : IEventStore,
        IOutbox,
        IIdempotencyAnswers,
        IPayloads,
        INodeStore,
        ITimerQueue,
        IJobQueue,
        IDrafts,
        IReadModelWriter
{
    private readonly Lock _lock = new();
    private readonly List<StoredCommit> _log = [];
    private readonly SortedDictionary<string, List<StoredCommit>> _streams = new(StringComparer.Ordinal);
    private readonly InMemoryTables _tables = new();
    private readonly Dictionary<FollowUpId, OutboxRow> _outbox = [];
    private readonly HashSet<FollowUpId> _handled = [];
    private readonly Dictionary<(string, string), IdempotencyAnswer> _answers = [];
    private readonly Dictionary<string, StoredPayload> _payloads = [];
    private readonly Dictionary<string, long> _counters = [];
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> _leases = [];
    private readonly Dictionary<(ElementInstanceKey, string), FormDraft> _drafts = [];
    private long _keys = 1;

    /// <summary>All rows of a read model, for assertions.</summary>
    public IReadOnlyList<TRow> Rows<TRow>()
        where TRow : class
    {
        lock (_lock)
            return [.. _tables.Rows<TRow>()];
    }

    /// <summary>All follow-ups that wait.</summary>
    public IReadOnlyList<OutboxRow> Outbox
    {
        get
        {
            lock (_lock)
                return [.. _outbox.Values.OrderBy(r => r.CreatedAt)];
        }
    }

    // IEventStore

    public Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<AppendOutcome>>([.. batch.Select(Append)]);
    }

    public Task<StreamHead> HeadAsync(StreamId stream, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(Head(stream));
    }

    public Task<IReadOnlyList<StoredCommit>> ReadAsync(StreamId stream, long fromSequence, int limit, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<StoredCommit>>([
                .. Commits(stream).Where(c => c.Commit.LastSequence >= fromSequence).Take(limit),
            ]);
    }

    public Task<IReadOnlyList<StoredCommit>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<StoredCommit>>([.. _log.Skip((int)afterPosition).Take(limit)]);
    }

    public Task<IReadOnlyList<StreamId>> StreamsAsync(StreamId? after, int limit, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<StreamId>>([
                .. _streams
                    .Keys.Where(s => after is null || string.CompareOrdinal(s, after.Value.Value) > 0)
                    .Take(limit)
                    .Select(s => new StreamId(s)),
            ]);
    }

    // IOutbox

    public Task<IReadOnlyList<OutboxRow>> TakeAsync(
        bool outward,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        lock (_lock)
        {
            var taken = _outbox
                .Values.Where(r => (r.Target is null) == outward && r.FreeAt <= now)
                .OrderBy(r => r.CreatedAt)
                .ThenBy(r => r.Id.Sequence)
                .ThenBy(r => r.Id.Number)
                .Take(limit)
                .Select(r => r with { FreeAt = now + lease, Attempts = r.Attempts + 1 })
                .ToList();
            foreach (var row in taken)
                _outbox[row.Id] = row;
            return Task.FromResult<IReadOnlyList<OutboxRow>>(taken);
        }
    }

    public Task CloseAsync(IReadOnlyList<FollowUpId> ids, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var id in ids)
                _outbox.Remove(id);
        }
        return Task.CompletedTask;
    }

    public Task<OutboxCounts> CountAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            var outward = _outbox.Values.Count(r => r.Target is null);
            var oldest = _outbox.Count == 0 ? (DateTimeOffset?)null : _outbox.Values.Min(r => r.CreatedAt);
            return Task.FromResult(new OutboxCounts(_outbox.Count - outward, outward, oldest));
        }
    }

    public Task<bool> IsHandledAsync(FollowUpId id, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_handled.Contains(id));
    }

    // IIdempotencyAnswers

    public Task<IdempotencyAnswer?> FindAsync(string actor, string key, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_answers.GetValueOrDefault((actor, key)));
    }

    public Task<int> DropBeforeAsync(DateTimeOffset limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var old = _answers.Where(a => a.Value.CreatedAt < limit).Select(a => a.Key).ToList();
            foreach (var key in old)
                _answers.Remove(key);
            return Task.FromResult(old.Count);
        }
    }

    // IPayloads

    public Task<StoredPayload?> FindAsync(string hash, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_payloads.GetValueOrDefault(hash));
    }

    public Task<IReadOnlyList<StoredPayload>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<StoredPayload>>([.. hashes.Select(_payloads.GetValueOrDefault).OfType<StoredPayload>()]);
    }

    public Task AddAsync(StoredPayload payload, CancellationToken cancellation)
    {
        lock (_lock)
            _payloads.TryAdd(payload.Hash, payload);
        return Task.CompletedTask;
    }

    public Task<bool> EraseAsync(string hash, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_payloads.Remove(hash));
    }

    // INodeStore

    public Task<long> TakeKeyBlockAsync(int size, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var first = _keys;
            _keys += size;
            return Task.FromResult(first);
        }
    }

    public Task<long> NextAsync(string counter, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _counters[counter] = _counters.GetValueOrDefault(counter) + 1;
            return Task.FromResult(_counters[counter]);
        }
    }

    public Task<bool> TryLeaseAsync(string name, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_leases.TryGetValue(name, out var held) && held.Owner != owner && held.Until > now)
                return Task.FromResult(false);
            _leases[name] = (owner, until);
            return Task.FromResult(true);
        }
    }

    public Task ReleaseAsync(string name, string owner, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_leases.TryGetValue(name, out var held) && held.Owner == owner)
                _leases.Remove(name);
        }
        return Task.CompletedTask;
    }

    // ITimerQueue

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

    // IJobQueue

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

    // IDrafts

    public Task SaveAsync(FormDraft draft, CancellationToken cancellation)
    {
        lock (_lock)
            _drafts[(draft.Task, draft.Person)] = draft;
        return Task.CompletedTask;
    }

    public Task<FormDraft?> FindAsync(ElementInstanceKey task, string person, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_drafts.GetValueOrDefault((task, person)));
    }

    public Task DropAsync(ElementInstanceKey task, string person, CancellationToken cancellation)
    {
        lock (_lock)
            _drafts.Remove((task, person));
        return Task.CompletedTask;
    }

    // IReadModelWriter

    public Task ClearAsync(CancellationToken cancellation)
    {
        lock (_lock)
            _tables.Clear();
        return Task.CompletedTask;
    }

    public Task ApplyAsync(IReadOnlyList<IReadOnlyList<RowOperation>> commits, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var operations in commits)
                _tables.Apply(operations);
        }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TRow>> RowsAsync<TRow>(CancellationToken cancellation)
        where TRow : class => Task.FromResult(Rows<TRow>());

    public Task<TRow?> FindAsync<TRow>(long key, CancellationToken cancellation)
        where TRow : class
    {
        lock (_lock)
            return Task.FromResult(_tables.Find<TRow>(key));
    }

    private AppendOutcome Append(CommitWrite write)
    {
        if (write.Handles is { } handled && _handled.Contains(handled))
            return AppendOutcome.AlreadyHandled;
        if (write.Idempotency is { } answer && _answers.ContainsKey((answer.Actor, answer.Key)))
            return AppendOutcome.AlreadyAnswered;
        if (write.Commit is { } commit && Head(write.Stream).LastSequence != commit.Header.FirstSequence - 1)
            return AppendOutcome.VersionConflict;
        _tables.Apply(write.Rows);
        if (write.Commit is not null)
            Add(write.Commit);
        if (write.Handles is { } id)
        {
            _handled.Add(id);
            _outbox.Remove(id);
        }
        if (write.Idempotency is { } kept)
            _answers.Add((kept.Actor, kept.Key), kept);
        foreach (var row in write.FollowUps)
            _outbox.Add(row.Id, row);
        foreach (var payload in write.Payloads)
            _payloads.TryAdd(payload.Hash, payload);
        return AppendOutcome.Committed;
    }

    private void Add(Commit commit)
    {
        var stored = new StoredCommit(_log.Count + 1, commit);
        _log.Add(stored);
        if (!_streams.TryGetValue(commit.Stream.Value, out var commits))
            _streams.Add(commit.Stream.Value, commits = []);
        commits.Add(stored);
    }

    private List<StoredCommit> Commits(StreamId stream) => _streams.GetValueOrDefault(stream.Value) ?? [];

    private StreamHead Head(StreamId stream) =>
        Commits(stream) is { Count: > 0 } commits
            ? new StreamHead(commits[^1].Commit.LastSequence, commits[^1].Commit.Hash, commits[^1].Commit.Header.At)
            : StreamHead.Empty;
}
