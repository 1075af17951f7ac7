using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Workflows.Organization;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Live;

/// <summary>
/// Notices to the pages that are open: that something changed, never what. The page then asks, and sees what it may see.
/// </summary>
public sealed class InboxHub(Func<OrganizationSnapshot> organization, Visibility visibility, Editors editors) : Hub
{
    public static string OfPerson(string id) => "person:" + id;

    public static string OfPosition(string id) => "position:" + id;

    public static string OfInstance(long key) => "instance:" + key.ToString(CultureInfo.InvariantCulture);

    public static string OfFlow(string processId) => "flow:" + processId;

    public override async Task OnConnectedAsync()
    {
        if (Caller() is not { IsPerson: true } caller)
        {
            Context.Abort();
            return;
        }
        await Groups.AddToGroupAsync(Context.ConnectionId, OfPerson(caller.Actor.Id), Context.ConnectionAborted);
        foreach (var position in caller.Positions)
            await Groups.AddToGroupAsync(Context.ConnectionId, OfPosition(position.Value), Context.ConnectionAborted);
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        var by = Caller() is { } caller ? PersonReference.Of(caller.Organization, caller.Actor.Id) : null;
        if (editors.Leave(Context.ConnectionId) is { } processId)
            await Clients.Group(OfFlow(processId)).SendAsync("draftChanged", new { processId, by });
    }

    /// <summary>Tell me when this instance moves.</summary>
    public async Task Watch(string instanceKey)
    {
        if (
            long.TryParse(instanceKey, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && Caller() is { } caller
            && await visibility.Instances(caller).AnyAsync(row => row.ProcessInstanceKey == key, Context.ConnectionAborted)
        )
            await Groups.AddToGroupAsync(Context.ConnectionId, OfInstance(key), Context.ConnectionAborted);
    }

    public Task Unwatch(string instanceKey) =>
        long.TryParse(instanceKey, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? Groups.RemoveFromGroupAsync(Context.ConnectionId, OfInstance(key), Context.ConnectionAborted)
            : Task.CompletedTask;

    /// <summary>I have this flow open in the designer.</summary>
    public async Task Edit(string processId)
    {
        if (Caller() is not { IsPerson: true } caller || processId.Length > 200)
            return;
        editors.Enter(Context.ConnectionId, processId, caller.Actor.Id);
        await Groups.AddToGroupAsync(Context.ConnectionId, OfFlow(processId), Context.ConnectionAborted);
        await Clients
            .OthersInGroup(OfFlow(processId))
            .SendAsync("draftChanged", new { processId, by = PersonReference.Of(caller.Organization, caller.Actor.Id) });
    }

    private Caller? Caller() => Context.User is { } user && Identity.ActorOf(user) is { } actor ? new Caller(actor, organization()) : null;
}
