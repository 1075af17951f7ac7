using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.UserTasks;

namespace Workflows.Engine.Handoffs;

/// <summary>How a hand-off ends for the one that asked: accepted, or withdrawn with its task.</summary>
internal static class HandoffEnding
{
    /// <summary>Somebody of the receiving department took the task. Nothing happens when there was no hand-off, or it is accepted already.</summary>
    public static void Accept(Execution run, UserTaskState task, string by)
    {
        if (task.Handoff is not { Phase: HandoffPhase.Delivered } handoff)
            return;
        run.Emit(new HandoffAccepted(handoff.Requested.Handoff, task.Owner.Id, by));
        StopClock(run, task);
    }

    /// <summary>The task went away: whoever waits for it may drop it.</summary>
    public static void Withdraw(Execution run, UserTaskState task, string reason)
    {
        if (task.Handoff is not { Phase: not (HandoffPhase.Accepted or HandoffPhase.Withdrawn) } handoff)
            return;
        run.Emit(new HandoffWithdrawn(handoff.Requested.Handoff, task.Owner.Id, reason));
        StopClock(run, task);
        run.Follow(
            new FollowUp.Outward(new WithdrawHandoff(handoff.Requested.Handoff, run.State.Key, handoff.Requested.ToDepartment, reason))
        );
    }

    public static void StopClock(Execution run, UserTaskState task)
    {
        if (TaskDeadline.TimerOf(task, TimerPurpose.HandoffAcceptance) is { } timer)
            run.Emit(new TimerCanceled(timer.Key));
    }
}
