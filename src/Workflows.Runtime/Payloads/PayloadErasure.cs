using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Payloads;

/// <summary>
/// Erases a payload together with the copies that read models hold of it, in one transaction. What a copy is, nobody has to list: the stream is projected with the value and
/// without it, and each column that differs is written as a rebuild would write it from now on.
/// </summary>
public sealed class PayloadErasure(IPayloads payloads, IEventStore store, EventReader reader, IStreamKinds kinds, StreamCache cache)
{
    private const int PageSize = 500;

    /// <summary>Returns whether the payload existed. The stream's chain still verifies; a fold yields <see cref="Erased"/>.</summary>
    public async Task<bool> EraseAsync(string hash, CancellationToken cancellation)
    {
        if (await payloads.FindAsync(hash, cancellation) is not { } payload)
            return false;
        // Nothing is decided on this node meanwhile, and what it knows of the stream goes: it holds the value, too.
        using var turn = await cache.EnterAsync(new StreamId(payload.Owner), cancellation);
        try
        {
            var copies = await CopiesAsync(new StreamId(payload.Owner), hash, cancellation);
            return await payloads.EraseAsync(hash, copies, cancellation);
        }
        finally
        {
            turn.DropState();
        }
    }

    private async Task<IReadOnlyList<RowOperation>> CopiesAsync(StreamId owner, string hash, CancellationToken cancellation)
    {
        var (with, without) = (new InMemoryTables(), new InMemoryTables());
        var (projector, blind) = (kinds.CreateProjector(owner), kinds.CreateProjector(owner));
        for (var next = 1L; ; )
        {
            var page = await store.ReadAsync(owner, next, PageSize, cancellation);
            var events = await reader.ReadAsync(page, cancellation);
            var erased = await reader.ReadAsync(page, cancellation, erased: hash);
            for (var i = 0; i < page.Count; i++)
            {
                with.Project(projector, page[i].Commit.Header, events[i]);
                without.Project(blind, page[i].Commit.Header, erased[i]);
            }
            if (page.Count < PageSize)
                return [.. Differences(with, without)];
            next = page[^1].Commit.LastSequence + 1;
        }
    }

    private static IEnumerable<RowOperation> Differences(InMemoryTables with, InMemoryTables without)
    {
        foreach (var model in ReadModel.All.Where(m => m.HasSingleKey))
        {
            foreach (var row in with.Rows(model))
            {
                var key = model.KeyOf(row);
                if (without.Find(model, key) is not { } other)
                    continue;
                var changed = model
                    .Columns.Where(column => !column.IsOperational && !Equals(column.Get(row), column.Get(other)))
                    .Select(column => new ColumnValue(column, column.Get(other)))
                    .ToList();
                if (changed.Count > 0)
                    yield return new RowOperation.Update(model, key, changed);
            }
        }
    }
}
