using Microsoft.Data.Sqlite;

namespace Workflows.Server.Startup;

/// <summary>SQLite makes its file, but not the folder around it.</summary>
internal static class DatabaseFolder
{
    public static void Create(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (file.Length > 0 && file != ":memory:" && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
