using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Workflows.Persistence.Schema;

/// <summary>
/// Migrations at start. EF Core builds the whole model and compares it with the last migration's before it finds that there is nothing to do; nearly every start
/// is of that kind, and one look at the table of migrations tells as much.
/// </summary>
public static class SchemaVersion
{
    /// <summary>Applies the migrations that are missing.</summary>
    /// <param name="historyTable">Where the context's migrations are recorded.</param>
    public static async Task BringUpToDateAsync(this DbContext context, string historyTable, CancellationToken cancellation)
    {
        if (!await context.IsUpToDateAsync(historyTable, cancellation))
            await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Whether exactly the migrations of this release are applied.</summary>
    public static async Task<bool> IsUpToDateAsync(this DbContext context, string historyTable, CancellationToken cancellation)
    {
        try
        {
            if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation))
                return false;
            return await AppliedAsync(context.Database, historyTable, cancellation) is { } applied
                && applied.SetEquals(MigrationsOf(context.GetType()));
        }
        catch (DbException)
        {
            // No such table yet, or no database that answers: EF Core creates the one and explains the other.
            return false;
        }
    }

    private static async Task<HashSet<string>> AppliedAsync(DatabaseFacade database, string historyTable, CancellationToken cancellation)
    {
        await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A constant of the context.
            command.CommandText = $"SELECT \"MigrationId\" FROM \"{historyTable}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var applied = new HashSet<string>(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancellation))
                applied.Add(reader.GetString(0));
            return applied;
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<string> MigrationsOf(Type context) =>
        context
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>();
}
