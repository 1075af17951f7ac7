using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Dispatch;

/// <summary>Folds a stream from the store. Every commit's hash is checked on the way: nothing is decided on a history that was tampered with.</summary>
public sealed class StreamLoader(IEventStore store, EventReader reader, IStreamKinds kinds, IDefinitionsProvider definitions)
{
    private const int PageSize = 500;

    /// <summary>The whole stream; an empty one when it does not exist.</summary>
    /// <exception cref="BrokenStreamException">A commit does not follow the one before it.</exception>
    public Task<LoadedStream> LoadAsync(StreamId stream, CancellationToken cancellation) => LoadAsync(stream, long.MaxValue, cancellation);

    /// <summary>The stream as it was after event <paramref name="upTo"/>, also in the middle of a commit.</summary>
    public async Task<LoadedStream> LoadAsync(StreamId stream, long upTo, CancellationToken cancellation)
    {
        var loaded = Empty(stream);
        while (true)
        {
            var page = await store.ReadAsync(stream, loaded.Head.LastSequence + 1, PageSize, cancellation);
            var events = await reader.ReadAsync(page, cancellation);
            // The model that an instance runs may have been deployed on another node a moment ago.
            if (events is [[ProcessInstanceCreated created, ..], ..] && definitions.Current.Process(created.Definition) is null)
                await definitions.UpToDateAsync(cancellation);
            for (var i = 0; i < page.Count && loaded.State.Sequence < upTo; i++)
                Fold(loaded, page[i].Commit, events[i], upTo);
            if (page.Count < PageSize || loaded.State.Sequence >= upTo)
                return loaded;
        }
    }

    /// <summary>A stream before its first event, without a look at the store: right for keys that were drawn a moment ago, and found out by the commit where not.</summary>
    public LoadedStream Empty(StreamId stream) => new(kinds.CreateState(stream), kinds.CreateProjector(stream), StreamHead.Empty);

    private static void Fold(LoadedStream loaded, Commit commit, IReadOnlyList<Event> events, long upTo)
    {
        if (commit.Header.FirstSequence != loaded.Head.LastSequence + 1 || !HashChain.Holds(loaded.Head.Hash, commit))
            throw new BrokenStreamException(commit.Stream, commit.Header.FirstSequence);
        foreach (var e in events)
        {
            if (loaded.State.Sequence < upTo)
                loaded.State.Apply(e);
        }
        loaded.Projector.Fold(commit.Header, events);
        loaded.Head = new StreamHead(commit.LastSequence, commit.Hash, commit.Header.At);
    }
}

/// <summary>A commit of a stream does not follow the one before it: bytes were changed, or a commit is missing. Nothing more is decided there until a person has looked.</summary>
public sealed class BrokenStreamException(StreamId stream, long sequence)
    : Exception($"Stream {stream} is broken at event {sequence}: the commit's hash does not follow from the one before it.")
{
    public StreamId Stream { get; } = stream;

    public long Sequence { get; } = sequence;
}
