using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Verification;

/// <summary>Recomputes hash chains from the stored bytes, and holds streams against the checkpoints. Needs nothing but the store; anybody could write it anew from the Runtime's README.</summary>
public sealed class Verifier(IEventStore store)
{
    private const int PageSize = 500;

    // A checkpoint may hold a thousand heads.
    private const int CheckpointPageSize = 50;

    /// <summary>
    /// Checks one stream, and its end against the last checkpoint that names it. Whether the checkpoints themselves are unbroken is what
    /// <see cref="VerifyAllAsync"/> shows.
    /// </summary>
    public async Task<StreamVerification> VerifyAsync(StreamId stream, CancellationToken cancellation) =>
        await VerifyAsync(stream, await RecordedAsync(stream, cancellation), cancellation);

    /// <summary>Checks every stream. A stream that is gone altogether shows by the checkpoints that name it.</summary>
    public async Task<StoreVerification> VerifyAllAsync(CancellationToken cancellation)
    {
        var broken = new List<BrokenCommit>();
        var (heads, checkpointHead) = await CheckpointsAsync(broken, cancellation);
        var missing = heads.Keys.ToHashSet();
        var (streams, commits) = (0L, 0L);
        StreamId? after = null;
        while (true)
        {
            var page = await store.StreamsAsync(after, PageSize, cancellation);
            foreach (var stream in page)
            {
                missing.Remove(stream);
                streams++;
                if (stream == Checkpoint.Stream)
                    continue;
                var recorded = heads.TryGetValue(stream, out var known) ? known : (CheckpointHead?)null;
                var verification = await VerifyAsync(stream, recorded, cancellation);
                commits += verification.Commits;
                if (verification.Broken is { } one)
                    broken.Add(one);
            }
            if (page.Count < PageSize)
                break;
            after = page[^1];
        }
        broken.AddRange(missing.Select(stream => new BrokenCommit(stream, 1, BreakKind.TailCut)));
        return new StoreVerification(streams, commits, checkpointHead, broken);
    }

    private async Task<StreamVerification> VerifyAsync(StreamId stream, CheckpointHead? recorded, CancellationToken cancellation)
    {
        var walk = new ChainWalk(stream);
        while (walk.Broken is null)
        {
            var page = await store.ReadAsync(stream, walk.LastSequence + 1, PageSize, cancellation);
            foreach (var (_, commit) in page)
            {
                if (!walk.Take(commit))
                    break;
                if (recorded is { } head && head.LastSequence == commit.LastSequence && head.Hash != commit.Hash)
                    walk.Break(commit.Header.FirstSequence, BreakKind.Rewritten);
            }
            if (page.Count < PageSize)
                break;
        }
        if (walk.Broken is null && recorded is { } last && last.LastSequence > walk.LastSequence)
            walk.Break(walk.LastSequence + 1, BreakKind.TailCut);
        return walk.Result();
    }

    /// <summary>
    /// The latest recorded head of a stream, looked for from the newest checkpoint back to those that are older than the stream: a checkpoint has read what it
    /// records, so its position is the higher one. Bodies are searched for the name as bytes, and only the one that holds it is parsed.
    /// </summary>
    private async Task<CheckpointHead?> RecordedAsync(StreamId stream, CancellationToken cancellation)
    {
        var first = await store.ReadAsync(stream, 1, 1, cancellation);
        var born = first.Count > 0 ? first[0].Position : 0;
        var to = (await store.HeadAsync(Checkpoint.Stream, cancellation)).LastSequence;
        while (to > 0)
        {
            var from = Math.Max(1, to - CheckpointPageSize + 1);
            var page = await store.ReadAsync(Checkpoint.Stream, from, (int)(to - from + 1), cancellation);
            foreach (var (position, commit) in page.Reverse())
            {
                if (position < born)
                    return null;
                if (Checkpoint.HeadOf(stream, commit.Body) is { } head)
                    return head;
            }
            to = from - 1;
        }
        return null;
    }

    /// <summary>The latest recorded head of every stream; breaks in the checkpoints themselves are added to <paramref name="broken"/>.</summary>
    private async Task<(Dictionary<StreamId, CheckpointHead> Heads, CommitHash Head)> CheckpointsAsync(
        List<BrokenCommit> broken,
        CancellationToken cancellation
    )
    {
        var heads = new Dictionary<StreamId, CheckpointHead>();
        var walk = new ChainWalk(Checkpoint.Stream);
        while (walk.Broken is null)
        {
            var page = await store.ReadAsync(Checkpoint.Stream, walk.LastSequence + 1, PageSize, cancellation);
            foreach (var (_, commit) in page)
            {
                if (!walk.Take(commit))
                    break;
                foreach (var head in Checkpoint.Read(commit.Body).Heads)
                    heads[head.Stream] = head;
            }
            if (page.Count < PageSize)
                break;
        }
        if (walk.Broken is { } one)
            broken.Add(one);
        return (heads, walk.Result().Head);
    }

    /// <summary>Follows one chain.</summary>
    private sealed class ChainWalk(StreamId stream)
    {
        private CommitHash _head = CommitHash.None;
        private long _commits;

        public long LastSequence { get; private set; }

        public BrokenCommit? Broken { get; private set; }

        public bool Take(Commit commit)
        {
            if (commit.Header.FirstSequence != LastSequence + 1)
                return Break(LastSequence + 1, BreakKind.Gap);
            if (!HashChain.Holds(_head, commit))
                return Break(commit.Header.FirstSequence, BreakKind.HashMismatch);
            _head = commit.Hash;
            LastSequence = commit.LastSequence;
            _commits++;
            return true;
        }

        public bool Break(long sequence, BreakKind kind)
        {
            Broken = new BrokenCommit(stream, sequence, kind);
            return false;
        }

        public StreamVerification Result() => new(stream, _commits, LastSequence, _head, Broken);
    }
}
