using Microsoft.Data.Sqlite;
using Npgsql;
using Workflows.Persistence.PostgreSql;
using Workflows.Persistence.Sqlite;
using Workflows.Testing;

namespace Workflows.Persistence.Tests;

/// <summary>One PostgreSQL for the whole run.</summary>
[SetUpFixture]
public sealed class Servers
{
    private static readonly string SqliteTemplate = Path.Combine(Path.GetTempPath(), $"workflows-template-{Guid.NewGuid():N}.db");
    private static string _template = "";

    public static PostgreSqlServer PostgreSql { get; private set; } = null!;

    /// <summary>The migrations run once; every test gets a copy.</summary>
    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        PostgreSql = await PostgreSqlServer.StartAsync();
        var connectionString = await PostgreSql.CreateDatabaseAsync();
        await using (var store = new PostgreSqlStore(connectionString))
            await store.MigrateAsync(default);
        _template = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        NpgsqlConnection.ClearAllPools();
        await using (var store = new SqliteStore($"Data Source={SqliteTemplate};Pooling=False"))
            await store.MigrateAsync(default);
        SqliteConnection.ClearAllPools();
    }

    public static Task<string> CreatePostgreSqlDatabaseAsync() => PostgreSql.CreateDatabaseAsync(_template);

    public static void CopySqliteDatabase(string to) => File.Copy(SqliteTemplate, to);

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        File.Delete(SqliteTemplate);
        if (PostgreSql is not null)
            await PostgreSql.DisposeAsync();
    }
}
