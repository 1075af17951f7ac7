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
        // Written in the order of time and read once an hour: block ranges cost a commit nothing.
        modelBuilder.Entity<HandledRecord>().HasIndex(h => h.At).HasMethod("brin");
        // Bytewise: texts are names, keys and JSON, compared for equality, prefix and a fixed order, the same way on every server and several times faster than by a locale's rules.
        foreach (
            var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string))
        )
            property.SetCollation("C");
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
