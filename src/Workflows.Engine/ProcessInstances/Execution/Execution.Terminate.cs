using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Commands.Signals;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>Cancelling what lives, from the inside out.</content>
internal sealed partial class Execution
{
    /// <summary>Cancels an instance with all below it. What has called another instance stays terminating until that one has answered.</summary>
    public void Terminate(ElementInstance instance, string reason)
    {
        if (TerminateTree(instance, reason))
            GoOnAfter(instance);
    }

    /// <summary>True when the instance has ended at once.</summary>
    private bool TerminateTree(ElementInstance instance, string reason)
    {
        if (!instance.IsLive || instance.State == LifeCycle.Terminating)
            return false;
        var mustWait = WaitsForCalled(instance);
        if (mustWait)
            Emit(new ElementTerminating(instance.Id, reason));
        if (instance.Waiting is not null)
            CancelWaiting(instance);
        if (instance.Task is { IsOpen: true } task)
            UserTasks.TaskEnding.Cancel(this, task, reason);
        if (instance.Waiting?.Called is { } called)
            Send(StreamId.Of(called), new CancelCalledInstance(instance.Id, reason));
        for (var child = instance.FirstChild; child is not null; )
        {
            var next = child.NextSibling;
            TerminateTree(child, reason);
            child = next;
        }
        if (mustWait)
            return false;
        Emit(new ElementTerminated(instance.Id, reason));
        return true;
    }

    /// <summary>A called instance of a cancelled call has answered: it ends, and with it every scope that waited for nothing else.</summary>
    public void CalledEndedWhileTerminating(ElementInstance call)
    {
        for (var instance = call; ; instance = instance.Scope!)
        {
            Emit(new ElementTerminated(instance.Id, "called-instance-ended"));
            if (instance.Scope is { State: LifeCycle.Terminating, FirstChild: null })
                continue;
            GoOnAfter(instance);
            return;
        }
    }

    /// <summary>What was cancelled is gone: the event that cancelled it goes on now.</summary>
    private void GoOnAfter(ElementInstance instance)
    {
        if (instance.Scope is not { State: LifeCycle.Active } scope)
            return;
        if (instance.Pending is { Event: { } caughtBy } pending)
            Enqueue(caughtBy, scope, pending.Origin);
        else if (instance.LoopCounter > 0)
            InnerEnded(scope, enough: true);
        else
            GoOnInside(scope);
    }

    private static bool WaitsForCalled(ElementInstance instance)
    {
        if (instance.Waiting?.Called is not null)
            return true;
        for (var child = instance.FirstChild; child is not null; child = child.NextSibling)
        {
            if (WaitsForCalled(child))
                return true;
        }
        return false;
    }

    /// <summary>Stops waiting: job, timers, messages and an open incident of this one element instance.</summary>
    private void CancelWaiting(ElementInstance instance)
    {
        if (instance.Waiting is not { } waiting)
            return;
        if (waiting.Incident is { } incident)
            Emit(new IncidentResolved(incident.Key));
        if (waiting.Job is { } job)
            Emit(new JobCanceled(job.Key));
        while (waiting.Timers.Count > 0)
            Emit(new TimerCanceled(waiting.Timers[^1].Key));
        while (waiting.Subscriptions.Count > 0)
            Unsubscribe(waiting.Subscriptions[^1]);
    }

    private void Unsubscribe(SubscriptionState subscription)
    {
        if (subscription.IsSignal)
        {
            Emit(new SignalUnsubscribed(subscription.Key));
            Send(StreamId.OfSignal(subscription.MessageName), new UnsubscribeFromSignal(subscription.Key));
            return;
        }
        Emit(new MessageUnsubscribed(subscription.Key));
        Send(StreamId.OfMessage(subscription.MessageName, subscription.CorrelationKey), new Unsubscribe(subscription.Key));
    }

    private void AskForSignals(SignalSubscribed e) =>
        Send(
            StreamId.OfSignal(e.SignalName),
            new SubscribeToSignal(e.Subscription, e.SignalName, State.Key, State.Process.Id, e.Interrupting)
        );

    private void AskForMessages(MessageSubscribed e) =>
        Send(
            StreamId.OfMessage(e.MessageName, e.CorrelationKey),
            new Subscribe(e.Subscription, e.MessageName, e.CorrelationKey, State.Key, State.Process.Id, e.Interrupting)
        );
}
