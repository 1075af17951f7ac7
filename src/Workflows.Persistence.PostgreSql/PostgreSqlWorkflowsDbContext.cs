using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Workflows.Persistence.Schema;

namespace Workflows.Persistence.PostgreSql;

/// <summary>The schema on PostgreSQL.</summary>
public sealed class PostgreSqlWorkflowsDbContext(DbContextOptions<PostgreSqlWorkflowsDbContext> options) : WorkflowsDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Bytewise: names of streams are compared for order only, and the same way on every server.
        modelBuilder.Entity<CommitRecord>().Property(c => c.Stream).UseCollation("C");
    }
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlWorkflowsDbContext>
{
    public PostgreSqlWorkflowsDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlWorkflowsDbContext>()
                .UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsHistoryTable(WorkflowsDbContext.MigrationsTable))
                .Options
        );
}
