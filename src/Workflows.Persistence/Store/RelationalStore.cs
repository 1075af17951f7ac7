using System.Data.Common;
using Workflows.Persistence.Schema;
using Workflows.Persistence.Statements;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Store;

/// <summary>All ports of the store on a relational database. What the databases do alike is here; commits and rows are written by each in its own way.</summary>
public abstract partial class RelationalStore(SqlDialect dialect)
    : IEventStore,
        IOutbox,
        IIdempotencyAnswers,
        IPayloads,
        INodeStore,
        ITimerQueue,
        IJobQueue,
        IDrafts,
        IReadModelWriter,
        IReadModels,
        IStoreMigration
{
    protected SqlDialect Dialect { get; } = dialect;

    protected StoreStatements Statements { get; } = new(dialect);

    public abstract WorkflowsDbContext Open();

    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = Open();
        await context.BringUpToDateAsync(WorkflowsDbContext.MigrationsTable, cancellation);
    }

    public abstract Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation);

    public abstract Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation);

    public abstract Task<bool> EraseAsync(string hash, IReadOnlyList<RowOperation> copies, CancellationToken cancellation);

    public abstract Task ApplyAsync(IReadOnlyList<IReadOnlyList<RowOperation>> commits, CancellationToken cancellation);

    /// <summary>
    /// Runs a statement on leases, counters and queues; returns its rows. It does not wait for the disk: a power cut may undo it, but never without undoing
    /// everything that was committed after it, so a number that a commit bears is never given again, and a lost lease is only taken anew.
    /// </summary>
    protected abstract Task<List<T>> WriteAsync<T>(
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    );

    /// <summary>The same; returns how many rows it changed.</summary>
    protected abstract Task<int> WriteAsync(string sql, (string Name, object Value)[] parameters, CancellationToken cancellation);

    /// <summary>Runs a statement whose effect must survive once it is answered.</summary>
    protected abstract Task<int> WriteDurablyAsync(string sql, (string Name, object Value)[] parameters, CancellationToken cancellation);

    /// <summary>Runs a query.</summary>
    protected abstract Task<List<T>> ReadAsync<T>(
        string sql,
        Func<DbDataReader, T> map,
        (string Name, object Value)[] parameters,
        CancellationToken cancellation
    );

    protected static void Bind(DbCommand command, (string Name, object Value)[] parameters)
    {
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }

    protected static async Task<List<T>> RowsAsync<T>(DbCommand command, Func<DbDataReader, T> map, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(map(reader));
        return rows;
    }
}
