using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Workflows.Runtime.Store;
using Workflows.Runtime.Telemetry;

namespace Workflows.Runtime.Commits;

/// <summary>
/// Group commit: whatever waits when a writer is free goes to the store in one transaction. Nobody waits for a batch to fill;
/// under load batches grow by themselves, because commits arrive while the one before is being synced to disk.
/// </summary>
public sealed class CommitPipeline : IAsyncDisposable
{
    private readonly Channel<Pending> _waiting;
    private readonly IEventStore _store;
    private readonly ILogger<CommitPipeline> _log;
    private readonly RuntimeMetrics _metrics;
    private readonly int _batchSize;
    private readonly Task[] _writers;
    private readonly CancellationTokenSource _stop = new();

    public CommitPipeline(IEventStore store, RuntimeOptions options, RuntimeMetrics metrics, ILogger<CommitPipeline> log)
    {
        _store = store;
        _metrics = metrics;
        _log = log;
        _batchSize = options.CommitBatchSize;
        _waiting = Channel.CreateBounded<Pending>(
            new BoundedChannelOptions(options.CommitQueueSize) { FullMode = BoundedChannelFullMode.Wait }
        );
        _writers = [.. Enumerable.Range(0, options.CommitWriters).Select(_ => Task.Run(WriteAsync))];
    }

    /// <summary>Commits, together with whatever else waits. A stream may have only one commit under way: its writer waits for the outcome.</summary>
    /// <exception cref="StoreUnavailableException">It is not known whether the commit was made.</exception>
    public async Task<AppendOutcome> CommitAsync(CommitWrite write, CancellationToken cancellation)
    {
        var pending = new Pending(write);
        await _waiting.Writer.WriteAsync(pending, cancellation);
        // Once queued, the outcome is awaited whatever the caller does: the stream's state must learn what became of it.
        return await pending.Outcome.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAll(_writers);
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Pending>(_batchSize);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < _batchSize && _waiting.Reader.TryRead(out var pending))
                batch.Add(pending);
            if (batch.Count > 0)
                await WriteBatchAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteBatchAsync(List<Pending> batch)
    {
        // One order in every transaction of every node: two group commits never wait for each other in a circle.
        batch.Sort(static (a, b) => string.CompareOrdinal(a.Write.Stream.Value, b.Write.Stream.Value));
        try
        {
            var began = Stopwatch.GetTimestamp();
            var outcomes = await _store.AppendAsync([.. batch.Select(p => p.Write)], _stop.Token);
            _metrics.GroupCommitted(batch.Count, Stopwatch.GetElapsedTime(began));
            for (var i = 0; i < batch.Count; i++)
                batch[i].Outcome.TrySetResult(outcomes[i]);
        }
        catch (Exception e) when (e is not StoreUnavailableException && batch.Count > 1)
        {
            // Something in one commit is refused by the database: the others must not suffer for it.
            _log.LogWarning(e, "A group of {Count} commits failed; each is tried alone", batch.Count);
            foreach (var pending in batch.ToArray())
                await WriteBatchAsync([pending]);
        }
#pragma warning disable CA1031 // Whatever happened belongs to the caller who waits for the outcome, not to this loop.
        catch (Exception e)
        {
            foreach (var pending in batch)
                pending.Outcome.TrySetException(e);
        }
#pragma warning restore CA1031
    }

    private sealed record Pending(CommitWrite Write)
    {
        public TaskCompletionSource<AppendOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
