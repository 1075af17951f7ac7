using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Organization;

namespace Workflows.Engine.Handoffs;

/// <summary>The agreed time to accept has passed: the head of the position's own team is told, else its superior.</summary>
internal static class HandoffOverdueNotice
{
    public static void Tell(Execution run, TimerState timer)
    {
        run.Emit(new TimerTriggered(timer.Key, timer.DueAt));
        if (timer.Owner.Task?.Handoff is not { IsOpen: true } handoff)
            return;
        var organization = run.Context.Organization;
        var requested = handoff.Requested;
        var told = requested.ToPosition is { } position
            ? organization.EscalationOf(new PositionId(position))
            : organization.HeadsOf(new DepartmentId(requested.ToDepartment));
        run.Emit(new HandoffOverdue(requested.Handoff, requested.Task, requested.AcceptBy, [.. told.Select(person => person.Value)]));
    }
}
