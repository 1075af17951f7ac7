using Workflows.Engine;

namespace Workflows.Runtime.Dispatch;

/// <summary>
/// The streams in memory, least recently used out first. Each has one gate: on this node one command at a time decides on it.
/// A stream that somebody is at is never put out.
/// </summary>
public sealed class StreamCache(RuntimeOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StreamId, LinkedListNode<Slot>> _slots = [];
    private readonly LinkedList<Slot> _byUse = new();

    /// <summary>Enters the gate of a stream; disposing the turn leaves it.</summary>
    public async ValueTask<Turn> EnterAsync(StreamId stream, CancellationToken cancellation)
    {
        var slot = Take(stream);
        try
        {
            await slot.Gate.WaitAsync(cancellation);
        }
        catch
        {
            Leave(slot);
            throw;
        }
        return new Turn(this, slot);
    }

    /// <summary>How many streams are held.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _slots.Count;
        }
    }

    private Slot Take(StreamId stream)
    {
        lock (_lock)
        {
            if (_slots.TryGetValue(stream, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            else
            {
                node = _byUse.AddFirst(new Slot(stream));
                _slots.Add(stream, node);
                PutOut();
            }
            node.Value.Users++;
            return node.Value;
        }
    }

    private void Leave(Slot slot)
    {
        lock (_lock)
            slot.Users--;
    }

    private void PutOut()
    {
        for (var node = _byUse.Last; node is not null && _slots.Count > options.CachedStreams; )
        {
            var before = node.Previous;
            if (node.Value.Users == 0 && node != _byUse.First)
            {
                _byUse.Remove(node);
                _slots.Remove(node.Value.Stream);
                node.Value.Gate.Dispose();
            }
            node = before;
        }
    }

    /// <summary>One command's turn at a stream.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly StreamCache _cache;
        private readonly Slot _slot;

        internal Turn(StreamCache cache, Slot slot) => (_cache, _slot) = (cache, slot);

        /// <summary>The stream as this node last knew it; null when it has to be folded.</summary>
        public LoadedStream? Stream
        {
            get => _slot.Loaded;
            set => _slot.Loaded = value;
        }

        public void Dispose()
        {
            _slot.Gate.Release();
            _cache.Leave(_slot);
        }
    }

    internal sealed class Slot(StreamId stream)
    {
        public StreamId Stream { get; } = stream;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>How many wait for or hold the gate; guarded by the cache's lock.</summary>
        public int Users { get; set; }

        public LoadedStream? Loaded { get; set; }
    }
}
