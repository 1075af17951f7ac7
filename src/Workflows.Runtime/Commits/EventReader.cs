using Workflows.Engine;
using Workflows.Engine.Serialization;
using Workflows.Runtime.Payloads;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Commits;

/// <summary>Stored commits as events, with the values that are kept apart put back in.</summary>
public sealed class EventReader(IPayloads payloads, EventCodec codec)
{
    /// <summary>The events of each commit, in the order of the commits.</summary>
    /// <param name="erased">A payload that is read as if it had been erased.</param>
    public async Task<IReadOnlyList<IReadOnlyList<Event>>> ReadAsync(
        IReadOnlyList<StoredCommit> commits,
        CancellationToken cancellation,
        string? erased = null
    )
    {
        var events = new IReadOnlyList<Event>[commits.Count];
        HashSet<string>? hashes = null;
        for (var i = 0; i < commits.Count; i++)
        {
            events[i] = codec.Read(commits[i].Commit.Body.Span);
            if (!SealedEvents.MayNamePayloads(commits[i].Commit.Body.Span))
                continue;
            foreach (var hash in SealedValues.HashesIn(events[i]))
                (hashes ??= []).Add(hash);
        }
        if (hashes is null)
            return events;
        var found = (await payloads.FindAsync(hashes, cancellation)).Where(p => p.Hash != erased).ToDictionary(p => p.Hash);
        for (var i = 0; i < events.Length; i++)
            events[i] = SealedValues.PutBack(events[i], found);
        return events;
    }
}
