using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Workflows.Faults.Nodes;

/// <summary>What the nodes of one test share: the database, the data folder, the way between departments.</summary>
/// <param name="RabbitMq">Null: the in-memory transport.</param>
internal sealed record House(bool IsSqlite, string ConnectionString, string DataFolder, string? RabbitMq = null)
{
    public static House OnPostgreSql(string connectionString, string dataFolder, string? rabbitMq = null) =>
        new(false, connectionString, dataFolder, rabbitMq);

    public static House OnSqlite(string dataFolder) => new(true, $"Data Source={Path.Combine(dataFolder, "workflows.db")}", dataFolder);

    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["Workflows__Database__Provider"] = IsSqlite ? "Sqlite" : "PostgreSql",
            ["ConnectionStrings__Workflows"] = ConnectionString,
            ["Workflows__Transport"] = RabbitMq is null ? "InMemory" : "RabbitMq",
            ["ConnectionStrings__RabbitMq"] = RabbitMq ?? "",
            ["Workflows__Demo"] = "true",
            ["Workflows__Processes"] = SourceTree.Processes,
            ["Workflows__DataFolder"] = DataFolder,
            ["Logging__LogLevel__Default"] = "Warning",
        };

    /// <summary>The rows of a query, looked at from outside, past every server.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using DbConnection connection = IsSqlite
            ? new SqliteConnection(ConnectionString)
            // A pooled session may be one that the last restart has ended.
            : new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    public async Task<long> CountAsync(string sql) => (await QueryAsync(sql, row => Convert.ToInt64(row.GetValue(0), null)))[0];
}
