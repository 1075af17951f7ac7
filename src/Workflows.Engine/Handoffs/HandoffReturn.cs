using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.UserTasks;
using Workflows.Organization;

namespace Workflows.Engine.Handoffs;

/// <summary>
/// The receiving side sends it back with a reason: the sender gets a work item to amend what they submitted. The task stays, its token does not move.
/// </summary>
internal static class HandoffReturn
{
    public static Rejection? Return(Execution run, ReturnHandoff command)
    {
        if (HandoffDelivery.Find(run, command.Handoff, out var handoff, out var authority) is { } rejection)
            return rejection;
        if (handoff.Phase == HandoffPhase.Accepted)
            return HandoffRejections.AlreadyAccepted();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return TaskRejections.ReasonNeeded();

        HandoffDelivery.Arrive(run, handoff);
        run.Emit(new HandoffReturned(command.Handoff, handoff.Task.Owner.Id, authority.Person, command.Reason));
        HandoffEnding.StopClock(run, handoff.Task);
        run.Emit(Amendment(run, handoff, command.Reason));
        return null;
    }

    private static WorkItemCreated Amendment(Execution run, HandoffState handoff, string reason)
    {
        var requested = handoff.Requested;
        var origin = handoff.Task.Owner.EntryOrigin;
        var sender =
            requested.FromPerson is { } person && run.Context.Organization.FindPerson(new UserId(person)) is not null ? person : null;
        return new WorkItemCreated(new WorkItemKey(run.NextKey()), handoff.Task.Owner.Id, WorkItemKind.Amend, sender, [], reason, null)
        {
            // A sender who is no person of the organization (an account, somebody who left): the head of the department amends.
            CandidateUsers = sender is null
                ? [.. run.Context.Organization.HeadsOf(new DepartmentId(requested.FromDepartment)).Select(head => head.Value)]
                : [],
            Form = origin?.Form,
            FormElementId = origin?.ElementId,
            FormTask = origin?.Task,
            Handoff = requested.Handoff,
        };
    }
}
