using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Verification;

/// <summary>
/// Writes a checkpoint every minute or thousand commits. One node at a time, by a lease; if two should meet, the stream's version lets one win.
/// </summary>
public sealed class CheckpointService(
    IEventStore store,
    INodeStore nodes,
    RuntimeClock clock,
    RuntimeOptions options,
    ILogger<CheckpointService> log
) : BackgroundService, ICommitListener
{
    private const string Lease = "checkpoint";
    private const int PageSize = 1_000;

    private readonly WakeUp _wakeUp = new();
    private int _commits;

    /// <summary>Records the heads of all streams that moved since the last checkpoint; false when none did, or another node is at it.</summary>
    public async Task<bool> WriteAsync(CancellationToken cancellation)
    {
        var now = clock.WallNow;
        if (!await nodes.TryLeaseAsync(Lease, options.Node, now, now + options.CheckpointEvery, cancellation))
            return false;
        var head = await store.HeadAsync(Checkpoint.Stream, cancellation);
        var position = await LastPositionAsync(head, cancellation);
        var (heads, upTo) = await MovedAsync(position, cancellation);
        if (heads.Count == 0)
            return false;
        var at = clock.Now > head.At ? clock.Now : head.At;
        var actor = CommitActor.Of(Actor.System);
        var header = new CommitHeader(
            Checkpoint.Stream,
            head.LastSequence + 1,
            at,
            actor,
            nameof(CheckpointService),
            options.EngineVersion
        );
        var body = new Checkpoint(upTo, heads).ToBody();
        var commit = new Commit(header, 1, body, HashChain.Next(head.Hash, header, body));
        var outcomes = await store.AppendAsync([new CommitWrite(Checkpoint.Stream, commit)], cancellation);
        return outcomes[0] == AppendOutcome.Committed;
    }

    /// <inheritdoc />
    public void OnCommitted(CommitNotice notice)
    {
        if (Interlocked.Increment(ref _commits) % options.CheckpointAfterCommits == 0)
            _wakeUp.Signal();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _wakeUp.WaitAsync(options.CheckpointEvery, clock.Wall, stoppingToken);
                await TryWriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
#pragma warning disable CA1031 // The next checkpoint covers what this one missed.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Writing a checkpoint failed; the next one covers it");
        }
#pragma warning restore CA1031
    }

    private async Task<long> LastPositionAsync(StreamHead head, CancellationToken cancellation)
    {
        if (head.LastSequence == 0)
            return 0;
        var last = await store.ReadAsync(Checkpoint.Stream, head.LastSequence, 1, cancellation);
        return Checkpoint.Read(last[0].Commit.Body).Position;
    }

    private async Task<(IReadOnlyList<CheckpointHead> Heads, long UpTo)> MovedAsync(long position, CancellationToken cancellation)
    {
        var heads = new SortedDictionary<string, CheckpointHead>(StringComparer.Ordinal);
        while (true)
        {
            var page = await store.ReadAllAsync(position, PageSize, cancellation);
            foreach (var (at, commit) in page)
            {
                position = at;
                if (commit.Stream == Checkpoint.Stream)
                    continue;
                if (!heads.TryGetValue(commit.Stream.Value, out var known) || known.LastSequence < commit.LastSequence)
                    heads[commit.Stream.Value] = new CheckpointHead(commit.Stream, commit.LastSequence, commit.Hash);
            }
            if (page.Count < PageSize)
                return ([.. heads.Values], position);
        }
    }
}
