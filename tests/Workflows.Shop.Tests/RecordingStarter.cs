using Workflows.Feel;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Tests;

/// <summary>Starts nothing, and remembers what it was asked for.</summary>
internal sealed class RecordingStarter : IProcessStarter
{
    private readonly Dictionary<string, string> started = new(StringComparer.Ordinal);

    public List<(string ProcessId, FeelContext Variables)> Started { get; } = [];

    public ValueTask<ShopResult<string>> StartAsync(
        string idempotencyKey,
        string processId,
        FeelContext variables,
        CancellationToken cancellation
    )
    {
        if (processId == "unknown")
            return ValueTask.FromResult<ShopResult<string>>(
                new ShopRefusal("UNKNOWN_PROCESS", "没有流程 unknown", "there is no process unknown")
            );
        if (!started.TryGetValue(idempotencyKey, out var key))
        {
            Started.Add((processId, variables));
            started[idempotencyKey] = key = $"{1000 + started.Count}";
        }
        return ValueTask.FromResult<ShopResult<string>>(key);
    }
}
