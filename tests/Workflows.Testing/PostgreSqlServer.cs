using System.Diagnostics;
using Npgsql;

namespace Workflows.Testing;

/// <summary>
/// A real PostgreSQL of this machine's packages, in a folder and on a port of its own, gone when disposed. One server serves a whole test run;
/// every test takes a fresh database from it.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly string[] KnownFolders =
    [
        "/usr/lib/postgresql/15/bin",
        "/usr/lib/postgresql/16/bin",
        "/usr/lib/postgresql/17/bin",
    ];

    private readonly string _folder;
    private readonly bool _isDurable;
    private Process? _process;
    private int _databases;

    private PostgreSqlServer(string folder, bool isDurable)
    {
        (_folder, _isDurable, Port) = (folder, isDurable, ServerProcess.FreePort());
    }

    public int Port { get; }

    /// <summary>Where the server's programs are; null when they are not installed (<c>apt-get install postgresql</c>).</summary>
    public static string? Programs => KnownFolders.FirstOrDefault(Directory.Exists);

    /// <summary>Starts a server.</summary>
    /// <param name="isDurable">False: without syncing to disk, for tests. Benchmarks and fault tests must sync.</param>
    public static async Task<PostgreSqlServer> StartAsync(bool isDurable = false)
    {
        var programs = Programs ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql.");
        var folder = Directory.CreateTempSubdirectory("workflows-pg-").FullName;
        // PostgreSQL refuses to run as root.
        if (ServerProcess.IsRoot)
            await ServerProcess.RunAsync("chown", "postgres:", folder);
        await ServerProcess.RunAsync([
            .. ServerProcess.As("postgres"),
            programs + "/initdb",
            "-D",
            folder + "/data",
            "-U",
            "app",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]);
        var server = new PostgreSqlServer(folder, isDurable);
        await server.UpAsync();
        return server;
    }

    /// <summary>Stops the server; its databases stay on disk.</summary>
    /// <param name="signal"><c>INT</c> ends every session and shuts down in order; <c>QUIT</c> is like a crash, after which the next start replays its log.</param>
    public async Task DownAsync(string signal = "INT")
    {
        if (_process is { } running)
            await ServerProcess.StopAsync(running, signal);
        _process = null;
    }

    /// <summary>Starts it (again) and returns when it takes connections.</summary>
    public async Task UpAsync()
    {
        _process = ServerProcess.Start([
            .. ServerProcess.As("postgres"),
            Programs + "/postgres",
            "-D",
            _folder + "/data",
            "-p",
            Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "-k",
            _folder,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "max_connections=200",
            "-c",
            _isDurable ? "fsync=on" : "fsync=off",
        ]);
        await WaitAsync();
    }

    /// <summary>Connection string of a new database, empty or a copy of <paramref name="template"/> (to which nobody may be connected).</summary>
    public async Task<string> CreateDatabaseAsync(string template = "template1")
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {template}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await DownAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=app;Database={database};Include Error Detail=true;Maximum Pool Size=20";

    private async Task WaitAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && _process is { HasExited: false })
            {
                await Task.Delay(100);
            }
        }
    }
}
