using System.Diagnostics;

namespace Workflows.EndToEnd.Hosting;

/// <summary>Runs a command-line tool to its end.</summary>
internal static class Tool
{
    public static async Task<(int Code, string Output)> RunAsync(
        string folder,
        TimeSpan patience,
        IReadOnlyDictionary<string, string> environment,
        string name,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, await output + await errors + $"\nended after {patience}");
        }
        return (process.ExitCode, await output + await errors);
    }
}
