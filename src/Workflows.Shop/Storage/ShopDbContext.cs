using Microsoft.EntityFrameworkCore;

namespace Workflows.Shop.Storage;

/// <summary>
/// The simulated outside world's own tables. They may lie in the engine's database or in another; nothing of the engine refers to them.
/// One set of migrations serves SQLite and PostgreSQL.
/// </summary>
public sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    public const string MigrationsTable = "shop_migrations";

    internal DbSet<OrderRow> Orders => Set<OrderRow>();
    internal DbSet<OrderLineRow> OrderLines => Set<OrderLineRow>();
    internal DbSet<RefundRow> Refunds => Set<RefundRow>();
    internal DbSet<PaymentRow> Payments => Set<PaymentRow>();
    internal DbSet<SentRow> Sent => Set<SentRow>();
    internal DbSet<FaultRow> Faults => Set<FaultRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OrderRow>(order =>
        {
            order.ToTable("shop_orders").HasKey(row => row.OrderNo);
            order.Property(row => row.RefundedAmount).IsConcurrencyToken();
            order.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.OrderNo);
        });
        modelBuilder.Entity<OrderLineRow>().ToTable("shop_order_lines").HasKey(line => new { line.OrderNo, line.LineNo });
        modelBuilder.Entity<RefundRow>(refund =>
        {
            refund.ToTable("shop_refunds").HasKey(row => row.RefundId);
            refund.HasIndex(row => row.OrderNo);
            refund.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<PaymentRow>(payment =>
        {
            payment.ToTable("shop_payments").HasKey(row => row.TransactionNo);
            payment.HasIndex(row => row.IdempotencyKey).IsUnique();
            payment.HasIndex(row => row.RefundId);
        });
        modelBuilder.Entity<SentRow>(sent =>
        {
            sent.ToTable("shop_sent").HasKey(row => row.IdempotencyKey);
            sent.HasIndex(row => row.At);
        });
        modelBuilder.Entity<FaultRow>().ToTable("shop_faults").HasKey(row => row.JobType);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();
        configurationBuilder.Properties<decimal>().HavePrecision(12, 2);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
