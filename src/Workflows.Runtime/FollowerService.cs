using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Time;

namespace Workflows.Runtime;

/// <summary>Asks every second what other nodes have deployed or changed in the organization.</summary>
internal sealed class FollowerService(
    IDefinitionsProvider definitions,
    IOrganizationProvider organization,
    RuntimeClock clock,
    RuntimeOptions options,
    ILogger<FollowerService> log
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Polling.RunAsync("following deployments and organization", options.FollowEvery, clock.Wall, FollowAsync, 1, log, stoppingToken);

    private async Task<int> FollowAsync(CancellationToken cancellation)
    {
        await definitions.UpToDateAsync(cancellation);
        await organization.UpToDateAsync(cancellation);
        return 0;
    }
}
