using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
    private readonly Process _process;
    private int _databases;

    private PostgreSqlServer(string folder, Process process, int port)
    {
        (_folder, _process, Port) = (folder, process, port);
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
        var port = FreePort();
        // PostgreSQL refuses to run as root; then it runs as the user that its package made.
        var isRoot = Environment.UserName == "root";
        if (isRoot)
            await RunAsync("chown", "postgres:", folder);
        await RunAsync([
            .. AsPostgres(isRoot),
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
        var process = Start([
            .. AsPostgres(isRoot),
            programs + "/postgres",
            "-D",
            folder + "/data",
            "-p",
            port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "-k",
            folder,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "max_connections=200",
            "-c",
            isDurable ? "fsync=on" : "fsync=off",
        ]);
        var server = new PostgreSqlServer(folder, process, port);
        await server.WaitAsync();
        return server;
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
        // SIGINT is PostgreSQL's fast shutdown.
        await RunAsync("kill", "-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await _process.WaitForExitAsync();
        _process.Dispose();
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
            catch (NpgsqlException) when (attempt < 300 && !_process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static IEnumerable<string> AsPostgres(bool isRoot) =>
        isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        var info = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1))
            info.ArgumentList.Add(argument);
        var process = Process.Start(info) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        // What nobody reads would fill the pipe and stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task RunAsync(params IReadOnlyList<string> command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
