using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workflows.Testing;

/// <summary>Starts a server's program as the user that its package made, where the tests run as root.</summary>
internal static class ServerProcess
{
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>The words that stand before a command so that it runs as <paramref name="user"/>.</summary>
    public static IEnumerable<string> As(string user) => IsRoot ? ["setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"] : [];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Process Start(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingFolder = null
    )
    {
        var info = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? "",
        };
        foreach (var argument in command.Skip(1))
            info.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            info.Environment[name] = value;
        var process = Process.Start(info) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        // What nobody reads would fill the pipe and stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return process;
    }

    public static async Task RunAsync(params IReadOnlyList<string> command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public static async Task StopAsync(Process process, string signal)
    {
        if (!process.HasExited)
            await RunAsync("kill", "-" + signal, process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
