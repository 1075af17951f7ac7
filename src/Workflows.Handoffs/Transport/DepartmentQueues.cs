using System.Collections.Concurrent;
using MassTransit;
using Workflows.Handoffs.Contracts;
using Workflows.Handoffs.Receiving;
using Workflows.Runtime.Organization;

namespace Workflows.Handoffs.Transport;

/// <summary>The queues that this server consumes: one for each department directly below the root, but those whose own system does.</summary>
public sealed class DepartmentQueues(
    IReceiveEndpointConnector connector,
    BusStarted bus,
    IOrganizationProvider organization,
    HandoffOptions options
)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> connected = new(StringComparer.Ordinal);

    /// <summary>Connects the departments that the organization has now; later ones are connected when work first goes there.</summary>
    public async Task ConnectAllAsync(CancellationToken cancellation)
    {
        await bus.WaitAsync(cancellation);
        await Task.WhenAll(organization.Current.HandoffDepartments.Select(department => ConnectAsync(department.Value, cancellation)));
    }

    /// <summary>Whether this application consumes the department's queue.</summary>
    private bool IsOurs(string department) => !options.External.Contains(department, StringComparer.Ordinal);

    /// <summary>Returns when this server consumes the department's queue, or at once where another system does.</summary>
    public Task ConnectAsync(string department, CancellationToken cancellation) =>
        IsOurs(department)
            ? connected.GetOrAdd(department, id => new Lazy<Task>(() => StartAsync(id))).Value.WaitAsync(cancellation)
            : Task.CompletedTask;

    private async Task StartAsync(string department)
    {
        var handle = connector.ConnectReceiveEndpoint(
            HandoffQueues.Of(department),
            (context, endpoint) =>
            {
                Retries.Configure(endpoint);
                endpoint.ConfigureConsumer<DepartmentConsumer>(context);
            }
        );
        try
        {
            await handle.Ready;
        }
        catch
        {
            // The next call tries anew.
            connected.TryRemove(department, out _);
            throw;
        }
    }
}
