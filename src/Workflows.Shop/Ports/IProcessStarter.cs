using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>Starts another flow that runs on its own. The host gives it.</summary>
public interface IProcessStarter
{
    /// <summary>The key of the instance; the same idempotency key gives the same instance. Refused for an unknown process.</summary>
    ValueTask<ShopResult<string>> StartAsync(
        string idempotencyKey,
        string processId,
        FeelContext variables,
        CancellationToken cancellation
    );
}
