using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workflows.EndToEnd.Hosting;

/// <summary>The real server as a process of its own, on a free port and a data folder of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly string folder;

    private ServerProcess(Process process, Uri address, string folder)
    {
        (this.process, Address, this.folder) = (process, address, folder);
        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>The server in its own output folder, beside the native libraries of this machine; built in the same configuration as these tests.</summary>
    public static string Program { get; } =
        Directory
            .EnumerateFiles(
                Path.Combine(Repository, "src", "Workflows.Server", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name),
                "Workflows.Server.dll",
                SearchOption.AllDirectories
            )
            .Single(file => !file.Contains("publish", StringComparison.Ordinal));

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var folder = Directory.CreateTempSubdirectory("workflows-end-to-end").FullName;
        var start = new ProcessStartInfo("dotnet", [Program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["Workflows__DataFolder"] = folder;
        start.Environment["Workflows__Processes"] = Path.Combine(Repository, "processes");
        start.Environment["Workflows__Demo"] = "true";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var server = new ServerProcess(Process.Start(start)!, address, folder);
        await server.WaitUntilReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var until = Stopwatch.StartNew();
        while (until.Elapsed < StartsWithin)
        {
            if (process.HasExited)
                throw new InvalidOperationException("The server ended at once:\n" + Output);
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                // It does not listen yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("The server did not become ready:\n" + Output);
    }

    private void Write(object sender, DataReceivedEventArgs e)
    {
        lock (output)
            output.AppendLine(e.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Workflows.sln")))
                return at.FullName;
        }
        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
