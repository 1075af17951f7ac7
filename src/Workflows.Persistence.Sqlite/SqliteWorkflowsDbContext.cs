using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Workflows.Persistence.Schema;

namespace Workflows.Persistence.Sqlite;

/// <summary>The schema on SQLite.</summary>
public sealed class SqliteWorkflowsDbContext(DbContextOptions<SqliteWorkflowsDbContext> options) : WorkflowsDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();

    private sealed class MicrosecondsConverter()
        : ValueConverter<DateTimeOffset, long>(at => SqliteDialect.MicrosecondsOf(at), value => SqliteDialect.TimeOf(value));
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteWorkflowsDbContext>
{
    public SqliteWorkflowsDbContext CreateDbContext(string[] args) => new(SqliteStore.ContextOptions("Data Source=:memory:"));
}
