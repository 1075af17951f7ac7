using Workflows.Engine.Serialization;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Store;

namespace Workflows.Server.History;

/// <summary>One event of a stream with its commit: who, when, why, and with what.</summary>
public sealed record RecordedEvent(long Sequence, long Position, CommitHeader Header, CommitHash CommitHash, string Type, Event Event);

/// <summary>Reads the stream of an instance back, event by event.</summary>
public sealed class InstanceHistory(IEventStore store, EventReader reader, EventCodec codec, IDefinitionsProvider definitions)
{
    private const int CommitsAtOnce = 500;

    /// <summary>Events after <paramref name="after"/>, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(
        ProcessInstanceKey instance,
        long after,
        int limit,
        CancellationToken cancellation
    )
    {
        var found = new List<RecordedEvent>();
        var next = after + 1;
        while (found.Count < limit)
        {
            var commits = await store.ReadAsync(StreamId.Of(instance), next, CommitsAtOnce, cancellation);
            if (commits.Count == 0)
                break;
            var events = await reader.ReadAsync(commits, cancellation);
            for (var i = 0; i < commits.Count && found.Count < limit; i++)
                Append(found, commits[i], events[i], after, limit);
            next = commits[^1].Commit.LastSequence + 1;
        }
        return found;
    }

    public Task<StreamHead> HeadAsync(ProcessInstanceKey instance, CancellationToken cancellation) =>
        store.HeadAsync(StreamId.Of(instance), cancellation);

    /// <summary>The definition that an instance runs by, named in its first event.</summary>
    public ProcessDefinition? DefinitionOf(ProcessDefinitionKey key) => definitions.Current.Process(key);

    private void Append(List<RecordedEvent> found, StoredCommit stored, IReadOnlyList<Event> events, long after, int limit)
    {
        for (var i = 0; i < events.Count && found.Count < limit; i++)
        {
            var sequence = stored.Commit.Header.FirstSequence + i;
            if (sequence > after)
                found.Add(
                    new RecordedEvent(
                        sequence,
                        stored.Position,
                        stored.Commit.Header,
                        stored.Commit.Hash,
                        codec.NameOf(events[i]),
                        events[i]
                    )
                );
        }
    }
}
