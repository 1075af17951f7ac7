using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.InMemory;

/// <content>Outbox, answers, payloads, leases, counters, drafts.</content>
public sealed partial class InMemoryStore
{
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
            return Task.FromResult(_handled.ContainsKey(id));
    }

    public Task<int> ForgetHandledBeforeAsync(DateTimeOffset limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var old = _handled.Where(h => h.Value < limit && !_outbox.ContainsKey(h.Key)).Select(h => h.Key).ToList();
            foreach (var id in old)
                _handled.Remove(id);
            return Task.FromResult(old.Count);
        }
    }

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

    public Task<bool> EraseAsync(string hash, IReadOnlyList<RowOperation> copies, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _tables.Apply(copies);
            return Task.FromResult(_payloads.Remove(hash));
        }
    }

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
}
