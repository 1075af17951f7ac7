using Microsoft.Extensions.DependencyInjection;
using Workflows.Persistence.Store;
using Workflows.Runtime;

namespace Workflows.Persistence.PostgreSql;

/// <summary>Registers the store on PostgreSQL.</summary>
public static class PostgreSqlRegistration
{
    public static IServiceCollection AddPostgreSqlStore(this IServiceCollection services, string connectionString) =>
        services
            .AddStore(_ => new PostgreSqlStore(connectionString))
            .AddSingleton<IReadModels>(p => p.GetRequiredService<PostgreSqlStore>())
            .AddSingleton<IStoreMigration>(p => p.GetRequiredService<PostgreSqlStore>());
}
