using System.Text.Json;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>User tasks and who may take them.</summary>
internal sealed class UserTasksProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case UserTaskCreated created:
                rows.Insert(Row(created, header, facts));
                InsertCandidates(created.Task, facts.Task(created.Task)!, header, rows);
                break;
            case UserTaskClaimed claimed:
                Assign(claimed.Task, claimed.Assignee, header, facts, rows);
                break;
            case UserTaskReleased released:
                Assign(released.Task, null, header, facts, rows);
                break;
            case UserTaskAssigned assigned:
                Assign(assigned.Task, string.IsNullOrEmpty(assigned.Assignee) ? null : assigned.Assignee, header, facts, rows);
                break;
            case UserTaskReassigned reassigned:
                Assign(reassigned.Task, reassigned.Assignee, header, facts, rows);
                break;
            case UserTaskUpdated updated:
                Update(updated, header, facts, rows);
                break;
            case UserTaskEscalated escalated:
                Escalate(escalated, header, facts, rows);
                break;
            case UserTaskCompleted completed:
                Complete(completed, header, facts, rows);
                break;
            case UserTaskCanceled canceled:
                End(canceled.Task, UserTaskRow.Canceled, header, facts, rows);
                break;
            case HandoffRequested requested:
                Move(requested.Task, isInTransit: true, header, facts, rows);
                rows.Update<UserTaskRow>(
                    requested.Task.Value,
                    (nameof(UserTaskRow.HandoffKey), requested.Handoff.Value),
                    (nameof(UserTaskRow.FromDepartment), requested.FromDepartment),
                    (nameof(UserTaskRow.FromPerson), requested.FromPerson)
                );
                break;
            case HandoffDelivered delivered:
                Move(delivered.Task, isInTransit: false, header, facts, rows);
                break;
            case WorkItemCreated item:
                Amend(item.Task, item.Item, header, facts, rows);
                break;
            case WorkItemCompleted item:
                Amend(item.Task, null, header, facts, rows);
                break;
            case WorkItemCanceled item:
                Amend(item.Task, null, header, facts, rows);
                break;
        }
    }

    private static UserTaskRow Row(UserTaskCreated created, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            UserTaskKey = created.Task.Value,
            ProcessInstanceKey = facts.Key,
            RootInstanceKey = facts.Root,
            ProcessDefinitionKey = facts.Created.Definition.Value,
            ProcessId = facts.Created.ProcessId,
            ProcessName = facts.Elements.Definition?.Name,
            ProcessVersion = facts.Created.Version,
            BusinessKey = facts.Created.BusinessKey,
            RequesterUserId = facts.Created.RequesterUserId,
            ElementId = created.ElementId,
            Name = created.Name,
            State = created.InTransit ? UserTaskRow.Creating : UserTaskRow.Created,
            Assignee = created.Assignee,
            CandidatePositions = JsonSerializer.Serialize(created.CandidatePositions),
            CandidateUsers = JsonSerializer.Serialize(created.CandidateUsers),
            Department = created.Department,
            CreatedAt = header.At,
            WaitingSince = header.At,
            DueAt = created.DueAt,
            FollowUpAt = created.FollowUpAt,
            RemindAt = created.RemindAt,
            EscalateAt = created.EscalateAt,
            Priority = created.Priority,
            FormKey = created.Form?.Value,
        };

    private static void InsertCandidates(ElementInstanceKey key, TaskFacts task, CommitHeader header, RowOperations rows)
    {
        foreach (var (kind, candidate) in Candidates(task))
        {
            rows.InsertIfAbsent(
                new UserTaskCandidateRow
                {
                    UserTaskKey = key.Value,
                    Kind = kind,
                    Candidate = candidate,
                    IsFree = task.IsFree,
                    WaitingSince = header.At,
                }
            );
        }
    }

    private static IEnumerable<(string Kind, string Candidate)> Candidates(TaskFacts task) =>
        task
            .Positions.Select(p => (UserTaskCandidateRow.Position, p))
            .Concat(task.Users.Select(u => (UserTaskCandidateRow.Person, u)))
            .Distinct();

    private static void Assign(ElementInstanceKey key, string? assignee, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (facts.Task(key) is not { } task)
            return;
        Change(key, task, () => task.Assignee = assignee, header, rows);
        rows.Update<UserTaskRow>(key.Value, (nameof(UserTaskRow.Assignee), assignee));
        if (assignee is null)
            rows.Update<UserTaskRow>(key.Value, (nameof(UserTaskRow.WaitingSince), header.At));
    }

    private static void Move(ElementInstanceKey key, bool isInTransit, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (facts.Task(key) is not { } task)
            return;
        Change(key, task, () => task.IsInTransit = isInTransit, header, rows);
        rows.Update<UserTaskRow>(key.Value, (nameof(UserTaskRow.State), task.State), (nameof(UserTaskRow.WaitingSince), header.At));
    }

    private static void Amend(ElementInstanceKey key, WorkItemKey? item, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (facts.Task(key) is not { } task)
            return;
        Change(key, task, () => task.IsBeingAmended = item is not null, header, rows);
        rows.Update<UserTaskRow>(key.Value, (nameof(UserTaskRow.OpenWorkItemKey), item?.Value));
    }

    /// <summary>Changes the facts and, if the task thereby enters or leaves its pool, its candidates' rows.</summary>
    private static void Change(ElementInstanceKey key, TaskFacts task, Action change, CommitHeader header, RowOperations rows)
    {
        var wasFree = task.IsFree;
        change();
        if (task.IsFree == wasFree || !Candidates(task).Any())
            return;
        rows.Update<UserTaskCandidateRow>(
            key.Value,
            (nameof(UserTaskCandidateRow.IsFree), task.IsFree),
            (nameof(UserTaskCandidateRow.WaitingSince), header.At)
        );
    }

    private static void Update(UserTaskUpdated updated, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (facts.Task(updated.Task) is not { } task)
            return;
        var changes = updated.Changes;
        var key = updated.Task.Value;
        if (changes.CandidatePositions is not null || changes.CandidateUsers is not null)
        {
            task.Positions = changes.CandidatePositions ?? task.Positions;
            task.Users = changes.CandidateUsers ?? task.Users;
            ReplaceCandidates(updated.Task, task, header, rows);
        }
        if (changes.DueAt is not null || changes.ClearDueAt)
            rows.Update<UserTaskRow>(
                key,
                (nameof(UserTaskRow.DueAt), changes.ClearDueAt ? null : changes.DueAt),
                (nameof(UserTaskRow.RemindAt), changes.RemindAt),
                (nameof(UserTaskRow.EscalateAt), changes.EscalateAt),
                (nameof(UserTaskRow.Escalation), null)
            );
        if (changes.FollowUpAt is not null || changes.ClearFollowUpAt)
            rows.Update<UserTaskRow>(key, (nameof(UserTaskRow.FollowUpAt), changes.ClearFollowUpAt ? null : changes.FollowUpAt));
        if (changes.Priority is { } priority)
            rows.Update<UserTaskRow>(key, (nameof(UserTaskRow.Priority), priority));
    }

    private static void Escalate(UserTaskEscalated escalated, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (facts.Task(escalated.Task) is not { } task)
            return;
        rows.Update<UserTaskRow>(escalated.Task.Value, (nameof(UserTaskRow.Escalation), escalated.Step.ToString()));
        if (escalated.AddedCandidate is not { } added || task.Users.Contains(added))
            return;
        task.Users = [.. task.Users, added];
        ReplaceCandidates(escalated.Task, task, header, rows);
    }

    private static void ReplaceCandidates(ElementInstanceKey key, TaskFacts task, CommitHeader header, RowOperations rows)
    {
        rows.Delete<UserTaskCandidateRow>(key.Value);
        InsertCandidates(key, task, header, rows);
        rows.Update<UserTaskRow>(
            key.Value,
            (nameof(UserTaskRow.CandidatePositions), JsonSerializer.Serialize(task.Positions)),
            (nameof(UserTaskRow.CandidateUsers), JsonSerializer.Serialize(task.Users))
        );
    }

    private static void Complete(UserTaskCompleted completed, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        End(completed.Task, UserTaskRow.Completed, header, facts, rows);
        rows.Update<UserTaskRow>(
            completed.Task.Value,
            (nameof(UserTaskRow.CompletedBy), completed.By),
            (nameof(UserTaskRow.Outcome), completed.Outcome)
        );
    }

    private static void End(ElementInstanceKey key, string state, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        rows.Update<UserTaskRow>(
            key.Value,
            (nameof(UserTaskRow.State), state),
            (nameof(UserTaskRow.IsOpen), false),
            (nameof(UserTaskRow.EndedAt), header.At)
        );
        if (facts.Task(key) is { IsFree: true } task && Candidates(task).Any())
            rows.Update<UserTaskCandidateRow>(key.Value, (nameof(UserTaskCandidateRow.IsFree), false));
    }
}
