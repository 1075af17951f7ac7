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
    internal DbSet<ExchangeRow> Exchanges => Set<ExchangeRow>();
    internal DbSet<PaymentRow> Payments => Set<PaymentRow>();
    internal DbSet<SentRow> Sent => Set<SentRow>();
    internal DbSet<FaultRow> Faults => Set<FaultRow>();
    internal DbSet<EffectRow> Effects => Set<EffectRow>();
    internal DbSet<ItemRow> Items => Set<ItemRow>();
    internal DbSet<SkuRow> Skus => Set<SkuRow>();
    internal DbSet<HoldRow> Holds => Set<HoldRow>();
    internal DbSet<StockSnapshotRow> StockSnapshots => Set<StockSnapshotRow>();
    internal DbSet<PlanRow> Plans => Set<PlanRow>();
    internal DbSet<PlanLineRow> PlanLines => Set<PlanLineRow>();
    internal DbSet<PromotionPlanRow> PromotionPlans => Set<PromotionPlanRow>();
    internal DbSet<MonthStatRow> MonthStats => Set<MonthStatRow>();
    internal DbSet<CampaignRow> Campaigns => Set<CampaignRow>();
    internal DbSet<ThemeRow> Themes => Set<ThemeRow>();
    internal DbSet<SignupRow> Signups => Set<SignupRow>();
    internal DbSet<AccountRow> Accounts => Set<AccountRow>();
    internal DbSet<AdPlanRow> AdPlans => Set<AdPlanRow>();
    internal DbSet<AssetRow> Assets => Set<AssetRow>();
    internal DbSet<CreativeBatchRow> CreativeBatches => Set<CreativeBatchRow>();
    internal DbSet<PageRow> Pages => Set<PageRow>();
    internal DbSet<PageBackupRow> PageBackups => Set<PageBackupRow>();
    internal DbSet<SmsBatchRow> SmsBatches => Set<SmsBatchRow>();
    internal DbSet<SmsSendRow> SmsSends => Set<SmsSendRow>();
    internal DbSet<CustomerRow> Customers => Set<CustomerRow>();
    internal DbSet<CouponRow> Coupons => Set<CouponRow>();
    internal DbSet<IssueRow> Issues => Set<IssueRow>();
    internal DbSet<ChatRow> Chats => Set<ChatRow>();
    internal DbSet<SupplierRow> Suppliers => Set<SupplierRow>();
    internal DbSet<SupplierRequestRow> SupplierRequests => Set<SupplierRequestRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OrderRow>(entity =>
        {
            entity.ToTable("shop_orders").HasKey(row => row.OrderNo);
            entity.HasIndex(row => row.CreatedAt);
            entity.HasIndex(row => row.PaidAt);
            entity.HasIndex(row => row.BuyerNick);
            entity.Property(row => row.RefundedAmount).IsConcurrencyToken();
            entity.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.OrderNo);
        });
        modelBuilder.Entity<OrderLineRow>().ToTable("shop_order_lines").HasKey(row => new { row.OrderNo, row.LineNo });
        modelBuilder.Entity<RefundRow>(entity =>
        {
            entity.ToTable("shop_refunds").HasKey(row => row.RefundId);
            entity.HasIndex(row => row.OrderNo);
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<ExchangeRow>(entity =>
        {
            entity.ToTable("shop_exchanges").HasKey(row => row.TicketNo);
            entity.HasIndex(row => row.OrderNo);
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<PaymentRow>(entity =>
        {
            entity.ToTable("shop_payments").HasKey(row => row.TransactionNo);
            entity.HasIndex(row => row.IdempotencyKey).IsUnique();
            entity.HasIndex(row => row.RefundId);
        });
        modelBuilder.Entity<SentRow>(entity =>
        {
            entity.ToTable("shop_sent").HasKey(row => row.IdempotencyKey);
            entity.HasIndex(row => row.At);
        });
        modelBuilder.Entity<FaultRow>().ToTable("shop_faults").HasKey(row => row.JobType);
        modelBuilder.Entity<EffectRow>().ToTable("shop_effects").HasKey(row => row.IdempotencyKey);
        modelBuilder.Entity<ItemRow>(entity =>
        {
            entity.ToTable("shop_items").HasKey(row => row.ItemId);
            entity.HasMany(row => row.Skus).WithOne().HasForeignKey(sku => sku.ItemId);
        });
        modelBuilder.Entity<SkuRow>(entity =>
        {
            entity.ToTable("shop_skus").HasKey(row => row.SkuId);
            entity.HasIndex(row => row.ItemId);
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.Available);
        });
        modelBuilder.Entity<HoldRow>(entity =>
        {
            entity.ToTable("shop_holds").HasKey(row => new { row.HoldId, row.SkuId });
            entity.HasIndex(row => row.For);
            entity.Property(row => row.Left).IsConcurrencyToken();
        });
        modelBuilder.Entity<StockSnapshotRow>().ToTable("shop_stock_snapshots").HasKey(row => new { row.SnapshotId, row.SkuId });
        modelBuilder.Entity<PlanRow>(entity =>
        {
            entity.ToTable("shop_plans").HasKey(row => row.PlanId);
            entity.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.PlanId);
        });
        modelBuilder.Entity<PlanLineRow>().ToTable("shop_plan_lines").HasKey(row => new { row.PlanId, row.LineNo });
        modelBuilder.Entity<PromotionPlanRow>().ToTable("shop_promotion_plans").HasKey(row => row.PromotionPlanId);
        modelBuilder.Entity<MonthStatRow>().ToTable("shop_month_stats").HasKey(row => new { row.StoreId, row.Month });
        modelBuilder.Entity<CampaignRow>().ToTable("shop_campaigns").HasKey(row => row.CampaignId);
        modelBuilder.Entity<ThemeRow>().ToTable("shop_themes").HasKey(row => row.ThemeId);
        modelBuilder.Entity<SignupRow>(entity =>
        {
            entity.ToTable("shop_signups").HasKey(row => row.SignupNo);
            entity.HasIndex(row => row.ActivityName);
        });
        modelBuilder.Entity<AccountRow>(entity =>
        {
            entity.ToTable("shop_accounts").HasKey(row => row.Account);
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<AdPlanRow>().ToTable("shop_ad_plans").HasKey(row => new { row.AdPlanId, row.LineNo });
        modelBuilder.Entity<AssetRow>(entity =>
        {
            entity.ToTable("shop_assets").HasKey(row => row.AssetId);
            entity.HasIndex(row => row.FinishedAt);
        });
        modelBuilder.Entity<CreativeBatchRow>().ToTable("shop_creative_batches").HasKey(row => row.CreativeBatchId);
        modelBuilder.Entity<PageRow>(entity =>
        {
            entity.ToTable("shop_pages").HasKey(row => row.PageId);
            entity.Property(row => row.Edition).IsConcurrencyToken();
        });
        modelBuilder.Entity<PageBackupRow>().ToTable("shop_page_backups").HasKey(row => row.BackupId);
        modelBuilder.Entity<SmsBatchRow>(entity =>
        {
            entity.ToTable("shop_sms_batches").HasKey(row => row.SmsBatchId);
            entity.HasIndex(row => row.TemplateId);
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<SmsSendRow>(entity =>
        {
            entity.ToTable("shop_sms_sends").HasKey(row => row.SendId);
            entity.HasIndex(row => row.SmsBatchId);
        });
        modelBuilder.Entity<CustomerRow>().ToTable("shop_customers").HasKey(row => row.BuyerNick);
        modelBuilder.Entity<CouponRow>(entity =>
        {
            entity.ToTable("shop_coupons").HasKey(row => row.CouponId);
            entity.HasIndex(row => row.BuyerNick);
        });
        modelBuilder.Entity<IssueRow>(entity =>
        {
            entity.ToTable("shop_issues").HasKey(row => row.IssueId);
            entity.HasIndex(row => row.RegisteredAt);
        });
        modelBuilder.Entity<ChatRow>(entity =>
        {
            entity.ToTable("shop_chats").HasKey(row => row.ChatId);
            entity.HasIndex(row => row.At);
        });
        modelBuilder.Entity<SupplierRow>().ToTable("shop_suppliers").HasKey(row => row.SupplierId);
        modelBuilder.Entity<SupplierRequestRow>().ToTable("shop_supplier_requests").HasKey(row => row.RequestNo);
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
