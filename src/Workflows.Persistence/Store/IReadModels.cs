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
}
