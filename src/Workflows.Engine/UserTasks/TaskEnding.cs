using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.UserTasks;

/// <summary>A user task goes away without being done.</summary>
internal static class TaskEnding
{
    public static void Cancel(Execution run, UserTaskState task, string reason)
    {
        CancelItems(run, task, reason);
        HandoffEnding.Withdraw(run, task, reason);
        run.Emit(new UserTaskCanceled(task.Owner.Id, reason));
    }

    public static void CancelItems(Execution run, UserTaskState task, string reason)
    {
        foreach (var item in task.Items)
        {
            if (item.IsOpen)
                run.Emit(new WorkItemCanceled(item.Created.Item, task.Owner.Id, reason));
        }
    }
}
