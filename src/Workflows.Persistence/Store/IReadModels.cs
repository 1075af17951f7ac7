using Workflows.Persistence.Schema;

namespace Workflows.Persistence.Store;

/// <summary>Opens the read models for queries. The caller disposes what it opens.</summary>
public interface IReadModels
{
    WorkflowsDbContext Open();
}

/// <summary>Creates and upgrades the schema.</summary>
public interface IStoreMigration
{
    Task MigrateAsync(CancellationToken cancellation);

    /// <summary>
    /// Waits until no other node is preparing the same database; the turn ends when it is disposed, or with the process. Nodes that start at the same moment would
    /// otherwise create the same tables, and fail.
    /// </summary>
    Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation);
}
