using Microsoft.Extensions.DependencyInjection;
using Workflows.Persistence.Store;
using Workflows.Runtime;

namespace Workflows.Persistence.Sqlite;

/// <summary>Registers the embedded store.</summary>
public static class SqliteRegistration
{
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string connectionString) =>
        services
            .AddStore(_ => new SqliteStore(connectionString))
            .AddSingleton<IReadModels>(p => p.GetRequiredService<SqliteStore>())
            .AddSingleton<IStoreMigration>(p => p.GetRequiredService<SqliteStore>());
}
