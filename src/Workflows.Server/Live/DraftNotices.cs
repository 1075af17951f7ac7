using Microsoft.AspNetCore.SignalR;
using Workflows.Server.Api.Shapes;
using Workflows.Server.SignIn;

namespace Workflows.Server.Live;

/// <summary>Tells those who have a flow open that its draft has changed.</summary>
public sealed class DraftNotices(IHubContext<InboxHub> hub)
{
    public Task ChangedAsync(string processId, Caller caller, CancellationToken cancellation) =>
        hub
            .Clients.Group(InboxHub.OfFlow(processId))
            .SendAsync("draftChanged", new { processId, by = PersonReference.Of(caller.Organization, caller.Actor.Id) }, cancellation);
}
