using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Schema;

/// <summary>
/// Schema, migrations and queries. Nothing is written through it: commits and rows go the way of <see cref="Store.RelationalStore"/>. Tracking is off.
/// </summary>
public abstract class WorkflowsDbContext(DbContextOptions options) : DbContext(options)
{
    public const string MigrationsTable = "workflows_migrations";

    public DbSet<CommitRecord> Commits => Set<CommitRecord>();
    public DbSet<OutboxRecord> Outbox => Set<OutboxRecord>();

    /// <summary>A read model's rows.</summary>
    public IQueryable<TRow> Rows<TRow>()
        where TRow : class => Set<TRow>().AsNoTracking();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CommitRecord>(e =>
        {
            e.ToTable("commits").HasKey(c => c.GlobalPosition);
            e.Property(c => c.GlobalPosition).ValueGeneratedOnAdd();
            e.HasIndex(c => new { c.Stream, c.FirstSequence }).IsUnique();
        });
        modelBuilder.Entity<PayloadRecord>(e =>
        {
            e.ToTable("payloads").HasKey(p => p.Hash);
            e.HasIndex(p => p.Owner);
        });
        modelBuilder.Entity<OutboxRecord>(e =>
        {
            e.ToTable("outbox").HasKey(o => o.Id);
            e.HasIndex(o => new { o.IsOutward, o.FreeAt });
        });
        modelBuilder.Entity<HandledRecord>(e =>
        {
            e.ToTable("handled_follow_ups").HasKey(h => h.Id);
            e.HasIndex(h => h.At);
        });
        modelBuilder.Entity<IdempotencyRecord>(e =>
        {
            e.ToTable("idempotency_answers").HasKey(i => new { i.Actor, i.Key });
            e.HasIndex(i => i.CreatedAt);
        });
        modelBuilder.Entity<LeaseRecord>().ToTable("leases").HasKey(l => l.Name);
        modelBuilder.Entity<CounterRecord>().ToTable("counters").HasKey(c => c.Name);
        modelBuilder.Entity<DraftRecord>().ToTable("form_drafts").HasKey(d => new { d.UserTaskKey, d.Person });
        foreach (var model in ReadModel.All)
        {
            var entity = modelBuilder.Entity(model.RowType).ToTable(model.Table);
            entity.HasKey([.. model.Key.Select(k => k.Property)]);
            entity.Property(model.Key[0].Property).ValueGeneratedNever();
        }
        ReadModelIndexes.Configure(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase.Of(property.Name));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(
                    IndexName(entity.GetTableName()!, index.Properties.Select(p => p.GetColumnName()), index.GetFilter())
                );
        }
    }

    private static string IndexName(string table, IEnumerable<string> columns, string? filter)
    {
        var name = $"ix_{table}_{string.Join('_', columns)}{(filter is null ? "" : "_partial")}";
        // PostgreSQL cuts names at 63 bytes; a cut name may meet another.
        return name.Length <= 63
            ? name
            : name[..55] + Math.Abs(StableHash(name)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int StableHash(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
}
