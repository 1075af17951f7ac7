using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>The task gets another assignee: by an API client, by its assignee (转办), by a superior.</summary>
internal static class TaskAssignment
{
    private const string Grant = "task:assign";

    public static Rejection? Assign(Execution run, AssignUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        if (!authority.ActsForAll(Grant) && !authority.IsSuperior && !(authority.IsCandidate && command.Assignee == authority.Person))
            return authority.IsPerson ? TaskRejections.NotYours(run, task) : TaskRejections.LacksGrant(run.Context.Actor.Id, Grant);
        if (string.IsNullOrWhiteSpace(command.Assignee))
            return InstanceRejections.Malformed("ASSIGNEE_REQUIRED", "请指定办理人。", "An assignee is required.");
        if (authority.IsExcluded(command.Assignee))
            return TaskRejections.Separated(run, task, command.Assignee);
        if (task.Assignee is not null && task.Assignee != command.Assignee && !command.AllowOverride)
            return TaskRejections.TakenBy(run, task);
        if (task.Assignee == command.Assignee)
            return null;
        run.Emit(new UserTaskAssigned(task.Owner.Id, task.Assignee, command.Assignee, command.Action));
        // Who assigns a task to themselves takes it.
        if (authority.IsAssignee)
            HandoffEnding.Accept(run, task, authority.Person);
        return null;
    }

    public static Rejection? Unassign(Execution run, UnassignUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        if (!authority.ActsForAll(Grant) && !authority.IsSuperior && !authority.IsAssignee)
            return authority.IsPerson
                ? TaskRejections.OnlyAssigneeOrSuperior(run, task)
                : TaskRejections.LacksGrant(run.Context.Actor.Id, Grant);
        if (task.Assignee is not null)
            run.Emit(new UserTaskReleased(task.Owner.Id, null));
        return null;
    }

    /// <summary>转办: the new assignee takes over fully. It stays within the organization, and never goes to oneself.</summary>
    public static Rejection? Reassign(Execution run, ReassignUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        if (!authority.IsAssignee && !authority.IsSuperior && !authority.ActsForAll(Grant))
            return TaskRejections.OnlyAssigneeOrSuperior(run, task);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return TaskRejections.ReasonNeeded();
        var organization = run.Context.Organization;
        if (organization.FindPerson(new UserId(command.Assignee)) is not { } person)
            return InstanceRejections.Invalid(
                "PERSON_UNKNOWN",
                $"没有人员“{command.Assignee}”。请从名单中选择。",
                $"There is no person «{command.Assignee}». Choose one of the organization."
            );
        if (authority.IsExcluded(command.Assignee))
            return TaskRejections.Separated(run, task, command.Assignee);
        if (task.Assignee == command.Assignee)
            return InstanceRejections.Conflict(
                "ALREADY_ASSIGNED",
                $"“{task.Created.Name}”已经由 {person.Name} 办理，不需要转办。",
                $"«{task.Created.Name}» is with {person.Name} already."
            );
        // Whoever passes it on has seen it: the hand-off is accepted with that.
        if (authority.IsAssignee)
            HandoffEnding.Accept(run, task, authority.Person);
        run.Emit(new UserTaskReassigned(task.Owner.Id, task.Assignee, command.Assignee, command.Reason));
        return null;
    }
}
