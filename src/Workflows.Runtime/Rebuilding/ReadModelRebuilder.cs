using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Projections;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Rebuilding;

/// <summary>Makes all read models anew from the streams: after a new projection, or when somebody doubts them. Nobody may write meanwhile.</summary>
public sealed class ReadModelRebuilder(
    IEventStore store,
    IReadModelWriter rows,
    EventReader reader,
    IStreamKinds kinds,
    IDefinitionsProvider definitions
)
{
    private const int PageSize = 500;

    /// <summary>Returns how many commits were read.</summary>
    public async Task<long> RebuildAsync(CancellationToken cancellation)
    {
        await rows.ClearAsync(cancellation);
        await definitions.UpToDateAsync(cancellation);
        var commits = 0L;
        StreamId? after = null;
        while (true)
        {
            var streams = await store.StreamsAsync(after, PageSize, cancellation);
            foreach (var stream in streams.Where(s => s.Kind != StreamId.CheckpointKind))
                commits += await RebuildAsync(stream, cancellation);
            if (streams.Count < PageSize)
                return commits;
            after = streams[^1];
        }
    }

    private async Task<long> RebuildAsync(StreamId stream, CancellationToken cancellation)
    {
        var projector = kinds.CreateProjector(stream);
        var next = 1L;
        var commits = 0L;
        while (true)
        {
            var page = await store.ReadAsync(stream, next, PageSize, cancellation);
            var events = await reader.ReadAsync(page, cancellation);
            await rows.ApplyAsync([.. page.Select((c, i) => RowsOf(c.Commit, events[i], projector))], cancellation);
            commits += page.Count;
            if (page.Count < PageSize)
                return commits;
            next = page[^1].Commit.LastSequence + 1;
        }
    }

    private static IReadOnlyList<RowOperation> RowsOf(Commit commit, IReadOnlyList<Event> events, IStreamProjector projector)
    {
        var operations = new RowOperations();
        projector.Project(commit.Header, events, operations);
        return operations.ToList();
    }
}
