using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.Storage;

/// <summary>What belongs to the host and to no stream: local accounts, uploaded files, drafts of models. In tables of their own, in the same database.</summary>
public sealed class ServerDbContext(DbContextOptions<ServerDbContext> options) : IdentityUserContext<Account>(options)
{
    public const string MigrationsTable = "server_migrations";

    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<FileContent> FileContents => Set<FileContent>();
    public DbSet<FileUse> FileUses => Set<FileUse>();
    public DbSet<ModelDraft> ModelDrafts => Set<ModelDraft>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("accounts");
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<StoredFile>().ToTable("files").HasKey(file => file.Id);
        builder.Entity<FileContent>().ToTable("file_contents").HasKey(content => content.Sha256);
        builder.Entity<FileUse>().ToTable("file_uses").HasKey(use => new { use.FileId, use.ProcessInstanceKey });
        builder.Entity<ModelDraft>().ToTable("model_drafts").HasKey(draft => draft.ProcessId);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    /// <summary>SQLite has no date-time that it could compare: UTC ticks do, and PostgreSQL refuses offsets.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
    }

    private static string SnakeCase(string name) =>
        string.Concat(
            name.Select(
                (letter, at) =>
                    char.IsUpper(letter) && at > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()
            )
        );
}
