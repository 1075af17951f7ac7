using Workflows.Organization;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>Who may put a running instance right: API clients by their grant, and the owner of the flow.</summary>
internal static class FlowOwner
{
    public static bool OrGrant(Execution run, string grant)
    {
        var actor = run.Context.Actor;
        return actor.MayAct(grant)
            || (
                actor.Kind == ActorKind.Person
                && StartRights.Owns(run.Context.Organization, run.State.Process, new UserId(actor.OnBehalfOf ?? actor.Id))
            );
    }
}
