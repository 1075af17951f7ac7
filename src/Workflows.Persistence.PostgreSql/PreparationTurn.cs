using Npgsql;

namespace Workflows.Persistence.PostgreSql;

/// <summary>
/// One node at a time prepares a database: creates its tables, seeds and deploys. EF Core's own lock ends with each single migration, so that two nodes could still
/// apply the next one both. An advisory lock belongs to its session, and falls with a process that dies.
/// </summary>
internal sealed class PreparationTurn : IAsyncDisposable
{
    /// <summary>«workflow» in ASCII: a number that nobody else of this database is likely to lock.</summary>
    private const long Key = 0x776F_726B_666C_6F77;

    private readonly NpgsqlConnection? _session;

    private PreparationTurn(NpgsqlConnection? session) => _session = session;

    public static async Task<IAsyncDisposable> TakeAsync(string connectionString, CancellationToken cancellation)
    {
        // Not pooled: closing the connection must end the session. The wait lasts as long as the other node's work.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var session = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await session.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", session);
            command.Parameters.AddWithValue("key", Key);
            await command.ExecuteNonQueryAsync(cancellation);
            return new PreparationTurn(session);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // The first migration creates the database; there is nothing yet to wait at.
            await session.DisposeAsync();
            return new PreparationTurn(null);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
