using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workflows.Persistence.Schema;
using Workflows.Persistence.Store;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Sqlite;

/// <summary>The embedded store: one file, no server. WAL with synchronous=FULL: an answered commit survives a power cut. One writer, any number of readers.</summary>
public sealed class SqliteStore : RelationalStore, IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly SqliteWriter _writer;
    private readonly DbContextOptions<SqliteWorkflowsDbContext> _contextOptions;

    /// <summary>Opens the database.</summary>
    /// <param name="connectionString">E.g. <c>Data Source=/var/lib/workflows/workflows.db</c>; the file is created by the first migration.</param>
    public SqliteStore(string connectionString)
        : base(SqliteDialect.Instance)
    {
        _connectionString = connectionString;
        _contextOptions = ContextOptions(connectionString);
        _writer = new SqliteWriter(connectionString);
    }

    public override WorkflowsDbContext Open() => new SqliteWorkflowsDbContext(_contextOptions);

    /// <summary>The file belongs to one server.</summary>
    public override Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable>(NobodyElse.Instance);

    public override Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation) =>
        _writer.InTransactionAsync<IReadOnlyList<AppendOutcome>>(session => Append(session, batch), cancellation);

    public override Task<bool> EraseAsync(string hash, IReadOnlyList<RowOperation> copies, CancellationToken cancellation) =>
        _writer.InTransactionAsync(
            session =>
            {
                SqliteRows.Apply(session, copies);
                return session.Execute(Statements.ErasePayload, [("@hash", (object)hash)]) > 0;
            },
            cancellation
        );

    public override Task ApplyAsync(IReadOnlyList<IReadOnlyList<RowOperation>> commits, CancellationToken cancellation) =>
        _writer.InTransactionAsync(
            session =>
            {
                foreach (var operations in commits)
                    SqliteRows.Apply(session, operations);
                return true;
            },
            cancellation
        );

    public async ValueTask DisposeAsync() => await _writer.DisposeAsync();

    internal static DbContextOptions<SqliteWorkflowsDbContext> ContextOptions(string connectionString) =>
        new DbContextOptionsBuilder<SqliteWorkflowsDbContext>()
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(WorkflowsDbContext.MigrationsTable))
            .Options;

    protected override Task<List<T>> WriteAsync<T>(
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    ) => _writer.InRelaxedTransactionAsync(session => session.Query(sql, map, parameters), cancellation);

    protected override Task<int> WriteAsync(string sql, (string Name, object Value)[] parameters, CancellationToken cancellation) =>
        _writer.InRelaxedTransactionAsync(session => session.Execute(sql, parameters), cancellation);

    protected override Task<int> WriteDurablyAsync(string sql, (string Name, object Value)[] parameters, CancellationToken cancellation) =>
        _writer.InTransactionAsync(session => session.Execute(sql, parameters), cancellation);

    protected override async Task<List<T>> ReadAsync<T>(
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            Bind(command, parameters);
            return await RowsAsync(command, map, cancellation);
        }
        catch (SqliteException e) when (SqliteWriter.IsUnavailable(e))
        {
            throw new StoreUnavailableException("SQLite did not answer the query.", e);
        }
    }

    private AppendOutcome[] Append(SqliteSession session, IReadOnlyList<CommitWrite> batch)
    {
        var outcomes = new AppendOutcome[batch.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = SqliteCommits.TryInsert(session, batch[i], Dialect);
            if (outcomes[i] != AppendOutcome.Committed)
                continue;
            SqliteCommits.InsertFollowUps(session, batch[i], Dialect);
            SqliteRows.Apply(session, batch[i].Rows);
        }
        return outcomes;
    }

    private sealed class NobodyElse : IAsyncDisposable
    {
        public static readonly NobodyElse Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
