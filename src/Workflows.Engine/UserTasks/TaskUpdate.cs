using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>Due dates, candidates or priority are changed from outside.</summary>
internal static class TaskUpdate
{
    public static Rejection? Update(Execution run, UpdateUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        if (!authority.ActsForAll("task:update") && !authority.IsSuperior && !IsOwner(run, authority))
            return authority.IsPerson
                ? InstanceRejections.Forbidden(
                    "只有上级或流程负责人可以改期限、候选人和优先级。",
                    "Only a superior or the flow's owner may change due date, candidates and priority."
                )
                : TaskRejections.LacksGrant(run.Context.Actor.Id, "task:update");
        var changes = command.Changes;
        if (changes.Priority is < 0 or > 100)
            return InstanceRejections.Malformed("PRIORITY_RANGE", "优先级应在 0 到 100 之间。", "The priority lies between 0 and 100.");

        var newDue = changes.DueAt is { } due && !changes.ClearDueAt;
        if (newDue && TaskDeadline.PolicyOf(task) is { } policy)
        {
            var marks = DeadlineMarks.Until(run.Context.Now, changes.DueAt!.Value, run.Context.Organization.FindEscalation(policy));
            changes = changes with { RemindAt = marks.RemindAt, EscalateAt = marks.EscalateAt };
        }
        run.Emit(new UserTaskUpdated(task.Owner.Id, changes, command.Action));
        if (newDue || changes.ClearDueAt)
            TaskDeadline.Rearm(run, task);
        return null;
    }

    private static bool IsOwner(Execution run, TaskAuthority authority) =>
        authority.IsPerson && StartRights.Owns(run.Context.Organization, run.State.Process, new UserId(authority.Person));
}
