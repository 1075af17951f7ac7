using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.InMemory;

/// <content>Streams.</content>
public sealed partial class InMemoryStore
{
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

    private AppendOutcome Append(CommitWrite write)
    {
        if (write.Handles is { } handled && _handled.ContainsKey(handled))
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
            _handled.Add(id, write.HandledAt);
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
