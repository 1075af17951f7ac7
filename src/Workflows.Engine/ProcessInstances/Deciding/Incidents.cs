using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>An incident is resolved: the step that failed is done again.</summary>
internal static class Incidents
{
    public static Rejection? Resolve(Execution run, ResolveIncident command)
    {
        if (!FlowOwner.OrGrant(run, "incident:resolve"))
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
        if (command.Skip && !CanSkip(incident))
            return InstanceRejections.Conflict(
                "CANNOT_SKIP",
                $"“{incident.Owner.Element.Name}”的事故不能跳过，只有没有达到预期的调用可以；请解决原因后重试，或终止实例。",
                $"The incident at «{incident.Owner.Element.Id}» cannot be skipped, only a call that did not reach what was expected. Correct the cause and resolve, or cancel the instance."
            );
        // Going on without what was expected is somebody's word, which the history keeps.
        if (command.Skip && string.IsNullOrWhiteSpace(command.Note))
            return InstanceRejections.Malformed("REASON_REQUIRED", "请填写跳过的原因。", "A reason for skipping is required.");
        run.Emit(new IncidentResolved(command.Incident) { Skipped = command.Skip ? true : null, Note = command.Note });
        if (command.Skip)
        {
            run.Skip(incident.Owner, incident.Step);
            return null;
        }
        // A job without retries would fail to be taken: give it one more try.
        if (incident.Job is { } key && run.State.Jobs.TryGetValue(key.Value, out var job) && job.Retries == 0)
            run.Emit(new JobRetriesUpdated(key, 1));
        run.Repeat(incident.Owner, incident.Step);
        return null;
    }

    /// <summary>The called process has ended otherwise than expected, or was cancelled.</summary>
    private static bool CanSkip(IncidentState incident) =>
        incident.Step == IncidentStep.Expectation
        || incident
            is { Step: IncidentStep.Execute, Owner: { Element.Call: not null, Waiting: { CalledDefinition: not null, Called: null } } };
}
