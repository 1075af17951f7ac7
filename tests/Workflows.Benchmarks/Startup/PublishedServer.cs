using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workflows.Benchmarks.Startup;

/// <summary>The server as an operator gets it: published with the profile ReadyToRun, in a folder of its own, gone when disposed.</summary>
internal sealed class PublishedServer : IDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workflows-startup-");
    private readonly string _root = FindRoot();

    private string Program => Path.Combine(_folder.FullName, "server", "Workflows.Server.dll");

    public async Task PublishAsync()
    {
        var info = new ProcessStartInfo(
            "dotnet",
            ["publish", "-c", "Release", "-v", "quiet", "--nologo", "-p:PublishProfile=ReadyToRun", "-o", Path.GetDirectoryName(Program)!]
        )
        {
            WorkingDirectory = Path.Combine(_root, "src", "Workflows.Server"),
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(info)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException(output);
    }

    /// <summary>Starts it on the SQLite database in its folder and measures until the first answered request, then the memory after a rest.</summary>
    public async Task<(TimeSpan FirstAnswer, double ResidentMegabytes)> StartAsync(TimeSpan rest)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var info = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["ASPNETCORE_URLS"] = address.ToString();
        info.Environment["Workflows__Demo"] = "true";
        info.Environment["Workflows__Processes"] = Path.Combine(_root, "processes");
        info.Environment["Workflows__DataFolder"] = Path.Combine(_folder.FullName, "data");
        var watch = Stopwatch.StartNew();
        using var server = Process.Start(info)!;
        try
        {
            server.OutputDataReceived += (_, _) => { };
            server.ErrorDataReceived += (_, _) => { };
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            await AnsweredAsync(new Uri(address, "/v2/topology"), watch);
            var firstAnswer = watch.Elapsed;
            await Task.Delay(rest);
            server.Refresh();
            return (firstAnswer, server.WorkingSet64 / 1e6);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task AnsweredAsync(Uri address, Stopwatch watch)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null && watch.Elapsed < StartsWithin)
            {
                // Not listening yet; the pause is the error of the measurement.
                await Task.Delay(5);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workflows.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The benchmark publishes the server from the source tree and runs inside it only.");
    }
}
