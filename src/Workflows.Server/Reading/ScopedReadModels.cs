using Microsoft.EntityFrameworkCore;
using Workflows.Persistence.Schema;

namespace Workflows.Server.Reading;

/// <summary>One context a request, opened when the first row is asked for.</summary>
internal sealed class ScopedReadModels(Persistence.Store.IReadModels store) : IReadModels, IAsyncDisposable
{
    private WorkflowsDbContext? context;

    public IQueryable<TRow> Rows<TRow>()
        where TRow : class => (context ??= store.Open()).Set<TRow>().AsNoTracking();

    public ValueTask DisposeAsync() => context?.DisposeAsync() ?? ValueTask.CompletedTask;
}
