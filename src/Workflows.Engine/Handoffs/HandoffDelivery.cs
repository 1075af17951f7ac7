using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Engine.UserTasks;

namespace Workflows.Engine.Handoffs;

/// <summary>What the receiving side answers: delivered, accepted, done.</summary>
internal static class HandoffDelivery
{
    private const string Grant = "handoff:answer";

    /// <summary>It stands in the department's pool. A second delivery, or one that comes too late, is acknowledged and does nothing.</summary>
    public static Rejection? Deliver(Execution run, DeliverHandoff command)
    {
        if (!run.Context.Actor.MayAct("handoff:deliver"))
            return TaskRejections.LacksGrant(run.Context.Actor.Id, "handoff:deliver");
        if (!run.State.Handoffs.TryGetValue(command.Handoff.Value, out var handoff))
            return HandoffRejections.NotFound(command.Handoff);
        if (handoff.Phase == HandoffPhase.InTransit)
            run.Emit(new HandoffDelivered(command.Handoff, handoff.Task.Owner.Id));
        return null;
    }

    /// <summary>Another system takes it; a person does so by claiming the task.</summary>
    public static Rejection? Accept(Execution run, AcceptHandoff command)
    {
        if (Find(run, command.Handoff, out var handoff, out var authority) is { } rejection)
            return rejection;
        if (handoff.Phase == HandoffPhase.Accepted)
            return null;
        if (authority.IsPerson)
            return TaskClaim.Claim(run, new ClaimUserTask(handoff.Task.Owner.Id));
        Arrive(run, handoff);
        HandoffEnding.Accept(run, handoff.Task, run.Context.Actor.Id);
        return null;
    }

    /// <summary>Another department's system did the task.</summary>
    public static Rejection? Complete(Execution run, CompleteHandedOffTask command)
    {
        if (Find(run, command.Handoff, out var handoff, out var authority) is { } rejection)
            return rejection;
        if (authority.IsPerson)
            return InstanceRejections.Forbidden(
                "请在待办中办理任务；这个入口只供其他部门的系统使用。",
                "Complete the task in the inbox; this way is for the systems of other departments."
            );
        if (TaskCompletion.Outcome(handoff.Task, command.Outcome, mustChoose: false) is { } noOutcome)
            return noOutcome;
        Arrive(run, handoff);
        TaskCompletion.Finish(run, handoff.Task, run.Context.Actor.Id, command.Outcome, command.Variables, "handoff");
        return null;
    }

    /// <summary>Whoever answers has received it, even when that news is still on its way.</summary>
    public static void Arrive(Execution run, HandoffState handoff)
    {
        if (handoff.Phase == HandoffPhase.InTransit)
            run.Emit(new HandoffDelivered(handoff.Requested.Handoff, handoff.Task.Owner.Id));
    }

    /// <summary>A hand-off that can be answered, by the receiving side: a candidate of its task, or a system with the grant.</summary>
    public static Rejection? Find(Execution run, HandoffKey key, out HandoffState handoff, out TaskAuthority authority)
    {
        authority = null!;
        if (!run.State.Handoffs.TryGetValue(key.Value, out handoff!))
            return HandoffRejections.NotFound(key);
        authority = new TaskAuthority(run.Context, handoff.Task);
        if (!authority.ActsForAll(Grant) && !authority.IsAssignee && !authority.IsCandidate)
            return authority.IsPerson ? TaskRejections.NotYours(run, handoff.Task) : TaskRejections.LacksGrant(run.Context.Actor.Id, Grant);
        if (!handoff.Task.IsOpen)
            return TaskRejections.NotOpen(run, handoff.Task);
        if (handoff.Task.Handoff != handoff || handoff.Phase is HandoffPhase.Returned or HandoffPhase.Withdrawn)
            return HandoffRejections.Over(handoff);
        return authority.IsPerson && handoff.Phase == HandoffPhase.InTransit ? TaskRejections.InTransit(run, handoff.Task) : null;
    }
}
