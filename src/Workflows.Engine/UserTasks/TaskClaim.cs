using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.UserTasks;

/// <summary>签收 and 退签: a candidate takes the task, and gives it back to the pool.</summary>
internal static class TaskClaim
{
    public static Rejection? Claim(Execution run, ClaimUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        if (authority.IsAssignee)
        {
            // Taken already; for a task that was handed over to this very person it is the first act.
            HandoffEnding.Accept(run, task, authority.Person);
            return null;
        }
        if (task.Assignee is not null && MayTakeOver(task, authority))
        {
            run.Emit(new UserTaskClaimed(task.Owner.Id, authority.Person) { TakenFrom = task.Assignee });
            HandoffEnding.Accept(run, task, authority.Person);
            return null;
        }
        if (task.Assignee is not null)
            return authority.IsCandidate ? TaskRejections.TakenBy(run, task) : TaskRejections.NotYours(run, task);
        if (!authority.IsCandidate)
            return TaskRejections.NotYours(run, task);
        Take(run, task, authority.Person);
        return null;
    }

    /// <summary>E1, 150 %: the superior, a candidate since then, takes it over from whoever is late («DOMAIN.md §1»).</summary>
    private static bool MayTakeOver(UserTaskState task, TaskAuthority authority) =>
        task.Passed == EscalationStep.Escalate && authority.IsCandidate && authority.IsSuperior;

    public static void Take(Execution run, UserTaskState task, string person)
    {
        run.Emit(new UserTaskClaimed(task.Owner.Id, person));
        HandoffEnding.Accept(run, task, person);
    }

    /// <summary>Releasing does not undo that a hand-off was accepted.</summary>
    public static Rejection? Release(Execution run, ReleaseUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        if (!authority.IsAssignee && !authority.ActsForAll("task:assign"))
            return TaskRejections.OnlyAssigneeOrSuperior(run, task);
        if (task.Assignee is null)
            return null;
        if (task.CandidatePositions.Count == 0 && task.CandidateUsers.Count == 0)
            return ProcessInstances.Deciding.InstanceRejections.Conflict(
                "TASK_WITHOUT_POOL",
                $"“{task.Created.Name}”直接派给您，没有可退回的候选人；请转办给别人。",
                $"«{task.Created.Name}» is assigned to you alone and has no pool to go back to; reassign it instead."
            );
        run.Emit(new UserTaskReleased(task.Owner.Id, command.Reason));
        return null;
    }
}
