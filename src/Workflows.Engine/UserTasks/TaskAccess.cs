using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.UserTasks;

/// <summary>Finds the task of a command, and refuses what nobody may do with it now.</summary>
internal static class TaskAccess
{
    /// <summary>The task as long as it is open, whether or not it is on its way.</summary>
    public static Rejection? Open(Execution run, ElementInstanceKey key, out UserTaskState task, out TaskAuthority authority)
    {
        authority = null!;
        if ((task = run.State.Find(key)?.Task!) is null)
            return TaskRejections.NotFound(key);
        authority = new TaskAuthority(run.Context, task);
        return task.IsOpen ? authority.JudgeDeputy(run.State.Process.Id) : TaskRejections.NotOpen(run, task);
    }

    /// <summary>The task where it can be worked on: open and delivered.</summary>
    public static Rejection? Here(Execution run, ElementInstanceKey key, out UserTaskState task, out TaskAuthority authority)
    {
        if (Open(run, key, out task, out authority) is { } rejection)
            return rejection;
        return task.Handoff?.Phase switch
        {
            HandoffPhase.InTransit => TaskRejections.InTransit(run, task),
            HandoffPhase.Returned => TaskRejections.Returned(run, task),
            _ => null,
        };
    }
}
