using System.Diagnostics;

namespace Workflows.Handoffs.Tests;

/// <summary>A real transport takes its time: asks again until it holds.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.ShouldBeLessThan(Longest, "It did not come to hold.");
            await Task.Delay(20);
        }
    }
}
