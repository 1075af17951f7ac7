using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.Scheduling;
using Workflows.Engine.UserTasks;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>What happens by itself: a timer comes due, a message arrives. What is not waited for any more has no effect.</summary>
internal static class Occurrences
{
    public static Rejection? Timer(Execution run, TriggerTimer command)
    {
        // Cancelled in the meantime, or fired already and set to its next time.
        if (!run.State.Timers.TryGetValue(command.Timer.Value, out var timer) || timer.DueAt != command.DueAt || !run.State.Root.IsLive)
            return null;
        if (timer.DueAt > run.Context.Now)
            return InstanceRejections.Conflict(
                "TIMER_NOT_DUE",
                $"定时器 {command.Timer} 到 {timer.DueAt:u} 才到期。",
                $"Timer {command.Timer} is not due before {timer.DueAt:u}."
            );
        switch (timer.Purpose)
        {
            case TimerPurpose.UserTask:
                TaskDeadline.Pass(run, timer);
                break;
            case TimerPurpose.HandoffAcceptance:
                HandoffOverdueNotice.Tell(run, timer);
                break;
            case TimerPurpose.Event:
                Event(run, timer);
                break;
            default:
                throw new InvalidOperationException($"Unknown purpose {timer.Purpose}.");
        }
        return null;
    }

    private static void Event(Execution run, TimerState timer)
    {
        var (next, missed) = timer.Interval is { } interval
            ? Recurrence.After(
                timer.DueAt,
                interval,
                timer.Repetitions,
                run.Context.Now,
                Moments.CalendarOf(run.Context.Organization, null),
                run.Context.Organization.TimeZone
            )
            : (null, 0);
        // A timer that interrupts its activity or scope is gone with it.
        if (!timer.Element.MayRepeat)
            next = null;
        run.Emit(new TimerTriggered(timer.Key, timer.DueAt, missed) { NextDueAt = next });
        run.Occur(timer.Owner, timer.Element);
    }

    public static Rejection? Signal(Execution run, DeliverSignal command)
    {
        if (!run.State.Subscriptions.TryGetValue(command.Subscription.Value, out var subscription) || !run.State.Root.IsLive)
            return null;
        run.Emit(new SignalReceived(command.Subscription, command.Signal, command.Name, command.Variables));
        run.Occur(subscription.Owner, subscription.Element);
        return null;
    }

    public static Rejection? Message(Execution run, CorrelateMessage command)
    {
        var stream = StreamId.OfMessage(command.MessageName, command.CorrelationKey);
        if (!run.State.Subscriptions.TryGetValue(command.Subscription.Value, out var subscription) || !run.State.Root.IsLive)
        {
            run.Emit(new MessageTurnedAway(command.Subscription, command.Message, "not subscribed any more"));
            run.Send(stream, new TurnBackMessage(command.Subscription, command.Message));
            return null;
        }
        run.Emit(
            new MessageReceived(command.Subscription, command.Message, command.MessageName, command.CorrelationKey, command.Variables)
        );
        run.Send(stream, new ConfirmCorrelation(command.Subscription, command.Message));
        run.Occur(subscription.Owner, subscription.Element);
        return null;
    }
}
