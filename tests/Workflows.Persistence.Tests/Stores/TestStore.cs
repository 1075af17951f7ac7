using Microsoft.Data.Sqlite;
using Npgsql;
using Workflows.Persistence.PostgreSql;
using Workflows.Persistence.Sqlite;
using Workflows.Persistence.Store;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Stores;

/// <summary>A fresh, empty store of one kind, and a way past its ports for those who tamper with it.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string? _file;
    private readonly string _connectionString = "";

    private TestStore(object store) => Store = store;

    private TestStore(RelationalStore store, string connectionString, string? file)
        : this(store) => (_connectionString, _file) = (connectionString, file);

    public object Store { get; }

    public IEventStore Events => (IEventStore)Store;
    public IOutbox Outbox => (IOutbox)Store;
    public IIdempotencyAnswers Answers => (IIdempotencyAnswers)Store;
    public IPayloads Payloads => (IPayloads)Store;
    public INodeStore Nodes => (INodeStore)Store;
    public ITimerQueue Timers => (ITimerQueue)Store;
    public IJobQueue Jobs => (IJobQueue)Store;
    public IDrafts Drafts => (IDrafts)Store;
    public IReadModelWriter Rows => (IReadModelWriter)Store;
    public bool IsRelational => Store is RelationalStore;

    public static async Task<TestStore> CreateAsync(StoreKind kind)
    {
        switch (kind)
        {
            case StoreKind.InMemory:
                return new TestStore(new InMemoryStore());
            case StoreKind.Sqlite:
                var file = Path.Combine(Path.GetTempPath(), $"workflows-{Guid.NewGuid():N}.db");
                Servers.CopySqliteDatabase(file);
                return new TestStore(new SqliteStore($"Data Source={file}"), $"Data Source={file}", file);
            default:
                var connectionString = await Servers.CreatePostgreSqlDatabaseAsync();
                return new TestStore(new PostgreSqlStore(connectionString), connectionString, null);
        }
    }

    /// <summary>Runs SQL past the store, as a person with the database's password could.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = _file is null
            ? new NpgsqlConnection(_connectionString)
            : new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Somebody with all rights switches the triggers off.</summary>
    public Task DropTriggersAsync() =>
        ExecuteAsync(
            _file is null
                ? "DROP TRIGGER commits_no_change ON commits; DROP TRIGGER commits_no_truncate ON commits;"
                : "DROP TRIGGER commits_no_update; DROP TRIGGER commits_no_delete;"
        );

    public async ValueTask DisposeAsync()
    {
        if (Store is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        if (_file is null)
            return;
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }
}

public enum StoreKind
{
    InMemory,
    Sqlite,
    PostgreSql,
}
