using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Organization;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>An incident is resolved: the step that failed is done again.</summary>
internal static class Incidents
{
    public static Rejection? Resolve(Execution run, ResolveIncident command)
    {
        var actor = run.Context.Actor;
        var may =
            actor.MayAct("incident:resolve")
            || (
                actor.Kind == ActorKind.Person
                && StartRights.Owns(run.Context.Organization, run.State.Process, new UserId(actor.OnBehalfOf ?? actor.Id))
            );
        if (!may)
            return InstanceRejections.Forbidden(
                "只有流程负责人可以处理事故。请联系流程负责人。",
                "Only the owner of the flow may resolve incidents. Ask the owner of the flow."
            );
        if (!run.State.Incidents.TryGetValue(command.Incident.Value, out var incident))
            return InstanceRejections.NotFound(
                "INCIDENT_NOT_FOUND",
                $"没有未解决的事故 {command.Incident}：它已经解决，或随步骤取消。",
                $"There is no open incident {command.Incident}: it was resolved, or its element is gone."
            );
        run.Emit(new IncidentResolved(command.Incident));
        // A job without retries would fail to be taken: give it one more try.
        if (incident.Job is { } key && run.State.Jobs.TryGetValue(key.Value, out var job) && job.Retries == 0)
            run.Emit(new JobRetriesUpdated(key, 1));
        run.Repeat(incident.Owner, incident.Step);
        return null;
    }
}
