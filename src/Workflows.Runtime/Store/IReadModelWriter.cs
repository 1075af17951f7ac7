using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.Store;

/// <summary>Rebuilding read models from the streams.</summary>
public interface IReadModelWriter
{
    /// <summary>Empties every read model. Operational tables and streams stay.</summary>
    Task ClearAsync(CancellationToken cancellation);

    /// <summary>Applies row operations outside a commit, in order, in one transaction.</summary>
    Task ApplyAsync(IReadOnlyList<IReadOnlyList<RowOperation>> commits, CancellationToken cancellation);

    /// <summary>All rows of one read model in the order of their keys, for comparison of small stores.</summary>
    Task<IReadOnlyList<TRow>> RowsAsync<TRow>(CancellationToken cancellation)
        where TRow : class;

    /// <summary>One row by its first key column.</summary>
    Task<TRow?> FindAsync<TRow>(long key, CancellationToken cancellation)
        where TRow : class;
}
