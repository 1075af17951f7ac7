using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Engine.UserTasks;
using Workflows.Organization;

namespace Workflows.Engine.Handoffs;

/// <summary>修改后重新交接: the sender has amended; the corrected values are written, and a new hand-off that refers to the returned one is sent.</summary>
internal static class HandoffAmendment
{
    public static Rejection? Complete(Execution run, CompleteWorkItem command)
    {
        if (TaskAccess.Open(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        WorkItemState? item = null;
        foreach (var candidate in task.Items)
        {
            if (candidate.Created.Item == command.Item)
                item = candidate;
        }
        if (item is null)
            return InstanceRejections.NotFound(
                "WORK_ITEM_NOT_FOUND",
                $"没有工作项 {command.Item}。",
                $"There is no work item {command.Item}."
            );
        if (!item.IsOpen)
            return InstanceRejections.Conflict(
                "WORK_ITEM_DONE",
                "这一项已经处理完，不需要再办。",
                "This work item is done or cancelled already."
            );
        if (!MayAmend(run, item.Created, authority))
            return InstanceRejections.Forbidden(
                $"这一项由 {TaskRejections.Name(run, WhoseOf(item.Created))} 修改后重新交接。",
                $"This is for {TaskRejections.Name(run, WhoseOf(item.Created))} to amend and hand over again."
            );
        var submitted = command.Variables;
        if (
            authority.IsPerson
            && item.Created.Form is { } form
            && TaskForms.Check(run, form, TaskForms.VisibleAt(task), OutcomeOf(run, item.Created), command.Facts, ref submitted)
                is { } invalid
        )
            return invalid;

        TaskForms.MarkPersonal(run, item.Created.Form);
        run.Emit(new WorkItemCompleted(command.Item, task.Owner.Id, authority.Person, submitted));
        run.Propagate(task.Owner.Scope!, submitted, null);
        HandoffRequest.Send(run, task, task.Owner.EntryOrigin!, task.Handoff!.Requested.Handoff);
        return null;
    }

    /// <summary>The button that the sender pressed then: what is required may depend on it.</summary>
    private static string? OutcomeOf(Execution run, WorkItemCreated item) =>
        item.FormTask is { } task ? run.State.Find(task)?.Task?.Outcome : null;

    private static string? WhoseOf(WorkItemCreated item) =>
        item.Assignee ?? (item.CandidateUsers.Count > 0 ? item.CandidateUsers[0] : null);

    private static bool MayAmend(Execution run, WorkItemCreated item, TaskAuthority authority) =>
        authority.ActsForAll("task:complete")
        || (
            authority.IsPerson
            && (
                item.Assignee == authority.Person
                || item.CandidateUsers.Contains(authority.Person)
                || item.CandidatePositions.Any(position =>
                    run.Context.Organization.Holds(new UserId(authority.Person), new PositionId(position))
                )
            )
        );
}
