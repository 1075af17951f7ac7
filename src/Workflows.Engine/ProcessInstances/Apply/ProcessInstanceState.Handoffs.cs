using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>Hand-offs between departments.</content>
public sealed partial class ProcessInstanceState
{
    private bool ApplyHandoff(Event e)
    {
        switch (e)
        {
            case HandoffRequested requested:
                var task = TaskOf(requested.Task);
                var handoff = new HandoffState(requested, task);
                task.Handoff = handoff;
                Handoffs.Add(requested.Handoff.Value, handoff);
                return true;
            case HandoffDelivered delivered:
                Handoffs[delivered.Handoff.Value].Phase = HandoffPhase.Delivered;
                return true;
            case HandoffAccepted accepted:
                Handoffs[accepted.Handoff.Value].Phase = HandoffPhase.Accepted;
                return true;
            case HandoffReturned returned:
                Apply(Handoffs[returned.Handoff.Value]);
                return true;
            case HandoffWithdrawn withdrawn:
                Handoffs[withdrawn.Handoff.Value].Phase = HandoffPhase.Withdrawn;
                return true;
            case HandoffOverdue overdue:
                Handoffs[overdue.Handoff.Value].IsOverdue = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The task is as it was before anybody took it.</summary>
    private static void Apply(HandoffState returned)
    {
        returned.Phase = HandoffPhase.Returned;
        returned.Task.Assignee = returned.Task.Created.Assignee;
    }
}
