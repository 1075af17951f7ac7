using System.Data.Common;

namespace Workflows.Server.Configuration;

/// <summary>Reads the connection string and says, without its secrets, which database is meant.</summary>
internal static class Databases
{
    public static (string Connection, string Display) Read(ValueReader read, DatabaseProvider provider, string dataFolder)
    {
        var text = read.Text(KnownKeys.ConnectionString);
        if (provider == DatabaseProvider.PostgreSql && text is null)
            read.Missing(
                KnownKeys.ConnectionString,
                "Workflows__Database__Provider=PostgreSql 时必填 · required, e.g. Host=…;Database=…;Username=…;Password=…"
            );
        if (text is null)
        {
            var file = Path.Combine(dataFolder, "workflows.db");
            return ($"Data Source={file}", file);
        }

        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            // The value itself is not repeated: it may hold a password.
            read.Missing(KnownKeys.ConnectionString, "不是有效的连接字符串 · not a connection string");
            return (text, "?");
        }
        return provider == DatabaseProvider.Sqlite
            ? Sqlite(read, parts, text)
            : (text, $"{Part(parts, "Host", "Server") ?? "localhost"}/{Part(parts, "Database") ?? "?"}");
    }

    private static (string, string) Sqlite(ValueReader read, DbConnectionStringBuilder parts, string text)
    {
        if (Part(parts, "Data Source", "DataSource", "Filename") is { } file)
            return (text, file);
        read.Missing(KnownKeys.ConnectionString, "SQLite 需要 Data Source=<文件> · SQLite needs Data Source=<file>");
        return (text, "?");
    }

    private static string? Part(DbConnectionStringBuilder parts, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parts.TryGetValue(name, out var value) && value?.ToString() is { Length: > 0 } found)
                return found;
        }
        return null;
    }
}
