using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>User tasks and their work items.</content>
public sealed partial class ProcessInstanceState
{
    private bool ApplyUserTask(Event e)
    {
        switch (e)
        {
            case UserTaskCreated created:
                var owner = Instance(created.Task);
                owner.Task = new UserTaskState(owner, created);
                return true;
            case UserTaskClaimed claimed:
                TaskOf(claimed.Task).Assignee = claimed.Assignee;
                return true;
            case UserTaskReleased released:
                TaskOf(released.Task).Assignee = null;
                return true;
            case UserTaskAssigned assigned:
                TaskOf(assigned.Task).Assignee = assigned.Assignee;
                return true;
            case UserTaskReassigned reassigned:
                TaskOf(reassigned.Task).Assignee = reassigned.Assignee;
                return true;
            case UserTaskUpdated updated:
                Apply(TaskOf(updated.Task), updated.Changes);
                return true;
            case UserTaskEscalated escalated:
                Apply(escalated);
                return true;
            case UserTaskCompleted completed:
                Apply(completed);
                return true;
            case UserTaskCanceled canceled:
                TaskOf(canceled.Task).Phase = UserTaskPhase.Canceled;
                return true;
            case WorkItemCreated created:
                TaskOf(created.Task).Items.Add(new WorkItemState(created));
                return true;
            case WorkItemCompleted completed:
                ItemOf(completed.Task, completed.Item).IsOpen = false;
                return true;
            case WorkItemCanceled canceled:
                ItemOf(canceled.Task, canceled.Item).IsOpen = false;
                return true;
            default:
                return false;
        }
    }

    private static void Apply(UserTaskState task, UserTaskChanges changes)
    {
        task.CandidatePositions = changes.CandidatePositions ?? task.CandidatePositions;
        task.CandidateUsers = changes.CandidateUsers ?? task.CandidateUsers;
        task.DueAt = changes.ClearDueAt ? null : changes.DueAt ?? task.DueAt;
        task.FollowUpAt = changes.ClearFollowUpAt ? null : changes.FollowUpAt ?? task.FollowUpAt;
        task.Priority = changes.Priority ?? task.Priority;
        if (changes.ClearDueAt || changes.DueAt is not null)
            (task.RemindAt, task.EscalateAt, task.Passed) = (changes.RemindAt, changes.EscalateAt, null);
    }

    private void Apply(UserTaskEscalated e)
    {
        var task = TaskOf(e.Task);
        task.Passed = e.Step;
        if (e.AddedCandidate is { } added && !task.CandidateUsers.Contains(added))
            task.CandidateUsers = [.. task.CandidateUsers, added];
    }

    private void Apply(UserTaskCompleted e)
    {
        var task = TaskOf(e.Task);
        task.Phase = UserTaskPhase.Completed;
        task.Performer = e.By;
        task.Outcome = e.Outcome;
        task.Submitted = e.Submitted;
        task.Owner.Payload = e.Submitted;
        task.Owner.Origin = new WorkOrigin(
            e.Task,
            task.Created.ElementId,
            task.Created.Department,
            task.Created.Position,
            e.By,
            task.Created.Form
        );
    }

    private UserTaskState TaskOf(ElementInstanceKey key) =>
        Instance(key).Task ?? throw new InvalidOperationException($"Element instance {key} of stream {Id} is no user task.");

    private WorkItemState ItemOf(ElementInstanceKey task, WorkItemKey item) => TaskOf(task).Items.First(i => i.Created.Item == item);
}
