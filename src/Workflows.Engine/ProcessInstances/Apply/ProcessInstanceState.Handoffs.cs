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
                Handoffs[returned.Handoff.Value].Phase = HandoffPhase.Returned;
                Handoffs[returned.Handoff.Value].Task.Assignee = null;
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
}
