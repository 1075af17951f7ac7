using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workflows.Faults;

/// <summary>One real server process on a given database, which can be killed without warning and started again on the same address.</summary>
internal sealed class ServerProcess(string connectionString, string dataFolder) : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);

    private readonly List<string> _output = [];
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>What it has written, for a failed test's message.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output.TakeLast(60));
        }
    }

    /// <summary>Starts and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var info = new ProcessStartInfo("dotnet", [Assembly()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["ASPNETCORE_URLS"] = Address.ToString();
        info.Environment["DOTNET_gcServer"] = "0";
        info.Environment["Workflows__Database__Provider"] = "PostgreSql";
        info.Environment["ConnectionStrings__Workflows"] = connectionString;
        info.Environment["Workflows__Transport"] = "InMemory";
        info.Environment["Workflows__Demo"] = "true";
        info.Environment["Workflows__Processes"] = Path.Combine(Root(), "processes");
        info.Environment["Workflows__DataFolder"] = dataFolder;
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        _process = Process.Start(info)!;
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.ErrorDataReceived += (_, e) => Note(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (_process!.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && watch.Elapsed < StartsWithin) { }
            if (watch.Elapsed > StartsWithin)
                throw new TimeoutException($"The server is not ready after {StartsWithin}:\n{Output}");
            await Task.Delay(50);
        }
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
    }

    private static string Assembly()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release";
        var folder = Path.Combine(Root(), "src", "Workflows.Server", "bin", configuration);
        return Directory
                .EnumerateFiles(folder, "Workflows.Server.dll", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/publish/", StringComparison.Ordinal) && !file.Contains("/ref", StringComparison.Ordinal))
                .MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new FileNotFoundException($"The server is not built in {folder}.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Workflows.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the solution.");
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
