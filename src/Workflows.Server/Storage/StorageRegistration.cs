using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Workflows.Server.Configuration;

namespace Workflows.Server.Storage;

public static class StorageRegistration
{
    public static IServiceCollection AddServerStorage(this IServiceCollection services, ServerSettings settings) =>
        services.AddDbContextPool<ServerDbContext>(options =>
        {
            if (settings.Database == DatabaseProvider.PostgreSql)
                options.UseNpgsql(settings.ConnectionString, npgsql => npgsql.MigrationsHistoryTable(ServerDbContext.MigrationsTable));
            else
                options.UseSqlite(settings.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(ServerDbContext.MigrationsTable));
            // One set of migrations serves both databases, so there is no provider's snapshot to compare with; a test compares the tables instead.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
}
