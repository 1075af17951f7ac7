using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workflows.Persistence.Schema;
using Workflows.Persistence.Store;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.PostgreSql;

/// <summary>The store for more than one node. PostgreSQL arbitrates: unique keys decide who was first, row locks who works on what.</summary>
public sealed class PostgreSqlStore : RelationalStore, IAsyncDisposable
{
    private const int DeadlockAttempts = 3;

    private readonly string _connectionString;
    private readonly NpgsqlDataSource _source;

    /// <summary>
    /// Connections of group commits. Their statements find rows by primary key alone, and their plans are kept: a plan made while a table was small, or before its
    /// first ANALYZE, would read the whole table for ever. So these sessions may not choose one.
    /// </summary>
    private readonly NpgsqlDataSource _writers;

    /// <summary>Connections whose commits do not wait for the disk.</summary>
    private readonly NpgsqlDataSource _relaxed;
    private readonly DbContextOptions<PostgreSqlWorkflowsDbContext> _contextOptions;

    public PostgreSqlStore(string connectionString)
        : base(PostgreSqlDialect.Instance)
    {
        _connectionString = connectionString;
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connectionString.Contains("Max Auto Prepare", StringComparison.OrdinalIgnoreCase))
            builder.MaxAutoPrepare = 200;
        builder.AutoPrepareMinUsages = 2;
        // No session is ever given a state of its own, so there is nothing to undo when one goes back to the pool (seven statements each time).
        builder.NoResetOnClose = true;
        _source = new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
        _writers = With(builder, "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off");
        _relaxed = With(builder, "-c synchronous_commit=off");
        _contextOptions = new DbContextOptionsBuilder<PostgreSqlWorkflowsDbContext>()
            .UseNpgsql(_source, npgsql => npgsql.MigrationsHistoryTable(WorkflowsDbContext.MigrationsTable))
            .Options;
    }

    private static NpgsqlDataSource With(NpgsqlConnectionStringBuilder settings, string options) =>
        new NpgsqlDataSourceBuilder(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString)
            {
                Options = (settings.Options + " " + options).Trim(),
            }.ConnectionString
        ).Build();

    public override WorkflowsDbContext Open() => new PostgreSqlWorkflowsDbContext(_contextOptions);

    public override Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation) =>
        PreparationTurn.TakeAsync(_connectionString, cancellation);

    public override async Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AppendOnceAsync(batch, cancellation);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < DeadlockAttempts)
            {
                // The database has rolled this transaction back for certain: once more.
            }
            catch (Exception e) when (IsUnavailable(e))
            {
                throw new StoreUnavailableException("PostgreSQL did not say whether it committed.", e);
            }
        }
    }

    public override async Task<bool> EraseAsync(string hash, IReadOnlyList<RowOperation> copies, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await _writers.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var batch = new NpgsqlBatch(connection, transaction);
            PostgreSqlRows.Add(batch, copies);
            var erase = new NpgsqlBatchCommand(Statements.ErasePayload) { Parameters = { new NpgsqlParameter("hash", hash) } };
            batch.BatchCommands.Add(erase);
            await batch.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return erase.RecordsAffected > 0;
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw new StoreUnavailableException("PostgreSQL did not say whether it committed.", e);
        }
    }

    public override async Task ApplyAsync(IReadOnlyList<IReadOnlyList<RowOperation>> commits, CancellationToken cancellation)
    {
        await using var connection = await _writers.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var operations in commits.Where(o => o.Count > 0))
        {
            await using var rows = new NpgsqlBatch(connection, transaction);
            PostgreSqlRows.Add(rows, operations);
            await rows.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _writers.DisposeAsync();
        await _relaxed.DisposeAsync();
    }

    protected override Task<List<T>> WriteAsync<T>(
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    ) => QueryAsync(_relaxed, sql, map, parameters, cancellation);

    protected override Task<int> WriteAsync(string sql, (string Name, object Value)[] parameters, CancellationToken cancellation) =>
        ExecuteAsync(_relaxed, sql, parameters, cancellation);

    protected override Task<int> WriteDurablyAsync(string sql, (string Name, object Value)[] parameters, CancellationToken cancellation) =>
        ExecuteAsync(_source, sql, parameters, cancellation);

    protected override Task<List<T>> ReadAsync<T>(
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    ) => QueryAsync(_source, sql, map, parameters, cancellation);

    private static async Task<int> ExecuteAsync(
        NpgsqlDataSource source,
        string sql,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var command = source.CreateCommand(sql);
            Bind(command, parameters);
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw new StoreUnavailableException("PostgreSQL did not answer.", e);
        }
    }

    private static async Task<List<T>> QueryAsync<T>(
        NpgsqlDataSource source,
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var command = source.CreateCommand(sql);
            Bind(command, parameters);
            return await RowsAsync(command, map, cancellation);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw new StoreUnavailableException("PostgreSQL did not answer.", e);
        }
    }

    /// <summary>The server is gone, going, or overloaded; not: it refuses what was asked.</summary>
    private static bool IsUnavailable(Exception e) =>
        e is NpgsqlException { IsTransient: true } or (NpgsqlException and not PostgresException);

    private async Task<IReadOnlyList<AppendOutcome>> AppendOnceAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation)
    {
        await using var connection = await _writers.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var outcomes = await PostgreSqlCommits.InsertAsync(connection, transaction, batch, cancellation);
        var winners = batch.Where((_, i) => outcomes[i] == AppendOutcome.Committed).ToList();
        var losers = batch.Where((_, i) => outcomes[i] == AppendOutcome.VersionConflict).ToList();
        await using var rest = new NpgsqlBatch(connection, transaction);
        PostgreSqlCommits.AddForgetting(rest, losers);
        PostgreSqlCommits.AddFollowUps(rest, winners);
        PostgreSqlRows.Add(rest, winners.SelectMany(w => w.Rows));
        if (rest.BatchCommands.Count > 0)
            await rest.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return outcomes;
    }
}
