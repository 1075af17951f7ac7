using System.Data.Common;
using Microsoft.Data.Sqlite;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Sqlite;

/// <summary>The one connection that writes. Its statements stay prepared; transactions take the write lock at their beginning, so they never fail in their middle.</summary>
internal sealed class SqliteWriter(string connectionString) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteSession? _session;
    private bool _isDisposed;

    /// <summary>On disk when it returns.</summary>
    public Task<T> InTransactionAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation) =>
        InTransactionAsync(work, isDurable: true, cancellation);

    /// <summary>On disk with the next durable transaction: the log is synced as a whole, so nothing durable ever stands behind a gap.</summary>
    public Task<T> InRelaxedTransactionAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation) =>
        InTransactionAsync(work, isDurable: false, cancellation);

    private async Task<T> InTransactionAsync<T>(Func<SqliteSession, T> work, bool isDurable, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            _session ??= SqliteSession.Open(connectionString);
            _session.SyncsCommits(isDurable);
            return InTransaction(_session, work);
        }
        catch (SqliteException e) when (IsUnavailable(e))
        {
            throw new StoreUnavailableException("SQLite did not commit.", e);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Lets a running transaction finish. May be called again: a container disposes of an instance once for each service that it stands for.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _gate.WaitAsync();
        _session?.Dispose();
        _gate.Dispose();
    }

    /// <summary>Busy, locked, disk full, input or output error, cannot open.</summary>
    public static bool IsUnavailable(SqliteException e) => e.SqliteErrorCode is 5 or 6 or 10 or 13 or 14;

    private static T InTransaction<T>(SqliteSession session, Func<SqliteSession, T> work)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            var result = work(session);
            session.Run("COMMIT");
            return result;
        }
        catch
        {
            // SQLite may have rolled back by itself (disk full); then there is nothing left to roll back.
            if (session.IsInTransaction)
                session.Run("ROLLBACK");
            throw;
        }
    }
}

/// <summary>A connection with its prepared statements.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private bool _isDurable = true;

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public static SqliteSession Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            session.Run("PRAGMA journal_mode=WAL");
            session.Run("PRAGMA synchronous=FULL");
            session.Run("PRAGMA busy_timeout=5000");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Run(string sql) => Prepared(sql, []).ExecuteNonQuery();

    /// <summary>Whether commits from now on wait for the disk.</summary>
    public void SyncsCommits(bool isDurable)
    {
        if (_isDurable == isDurable)
            return;
        Run(isDurable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        _isDurable = isDurable;
    }

    public int Execute(string sql, ReadOnlySpan<(string Name, object Value)> parameters) => Prepared(sql, parameters).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var reader = Prepared(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    }

    /// <summary>Runs a statement whose parameters are numbered <c>@p0, @p1, …</c>.</summary>
    public int Execute(string sql, ReadOnlySpan<object> values)
    {
        var command = Prepared(sql, []);
        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count)
                command.Parameters[i].Value = values[i];
            else
                command.Parameters.AddWithValue("@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), values[i]);
        }
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }
        for (var i = 0; i < parameters.Length; i++)
        {
            if (i < command.Parameters.Count)
                command.Parameters[i].Value = parameters[i].Value;
            else
                command.Parameters.AddWithValue(parameters[i].Name, parameters[i].Value);
        }
        return command;
    }
}
