using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.InMemory;

/// <content>Read models.</content>
public sealed partial class InMemoryStore
{
    public Task ClearAsync(CancellationToken cancellation)
    {
        lock (_lock)
            _tables.Clear();
        return Task.CompletedTask;
    }

    public Task ApplyAsync(IReadOnlyList<IReadOnlyList<RowOperation>> commits, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var operations in commits)
                _tables.Apply(operations);
        }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TRow>> RowsAsync<TRow>(CancellationToken cancellation)
        where TRow : class => Task.FromResult(Rows<TRow>());

    public Task<TRow?> FindAsync<TRow>(long key, CancellationToken cancellation)
        where TRow : class
    {
        lock (_lock)
            return Task.FromResult(_tables.Find<TRow>(key));
    }
}
