using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Runtime;

/// <summary>Keeps a small stream's fold in memory and catches up on demand, one reader at a time.</summary>
internal sealed class StreamFollower(
    StreamId stream,
    IEventStore store,
    EventReader reader,
    Func<StoredCommit, IReadOnlyList<Event>, CancellationToken, Task> fold
) : IDisposable
{
    private const int PageSize = 200;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private long _sequence;

    /// <summary>Reads what is new. True: there was something.</summary>
    public async Task<bool> CatchUpAsync(CancellationToken cancellation)
    {
        if ((await store.HeadAsync(stream, cancellation)).LastSequence == Volatile.Read(ref _sequence))
            return false;
        await _gate.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                var page = await store.ReadAsync(stream, _sequence + 1, PageSize, cancellation);
                var events = await reader.ReadAsync(page, cancellation);
                for (var i = 0; i < page.Count; i++)
                {
                    await fold(page[i], events[i], cancellation);
                    Volatile.Write(ref _sequence, page[i].Commit.LastSequence);
                }
                if (page.Count < PageSize)
                    return true;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
