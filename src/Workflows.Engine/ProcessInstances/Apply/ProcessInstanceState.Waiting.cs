using Workflows.Bpmn.Model;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>Jobs, timers, messages, calls, decisions, incidents.</content>
public sealed partial class ProcessInstanceState
{
    private bool ApplyWaiting(Event e)
    {
        switch (e)
        {
            case JobCreated created:
                var owner = Instance(created.Element);
                var job = new JobState(created.Job, owner, created.Type) { Retries = created.Retries };
                WaitingOf(owner).Job = job;
                Jobs.Add(created.Job.Value, job);
                return true;
            case JobCompleted completed:
                RemoveJob(completed.Job).Payload = completed.Variables;
                return true;
            case JobFailed failed:
                Jobs[failed.Job.Value].Retries = failed.RetriesLeft;
                return true;
            case JobErrorThrown thrown:
                Apply(thrown);
                return true;
            case JobRetriesUpdated updated:
                Jobs[updated.Job.Value].Retries = updated.Retries;
                return true;
            case JobCanceled canceled:
                RemoveJob(canceled.Job);
                return true;
            case TimerCreated created:
                Apply(created);
                return true;
            case TimerTriggered triggered:
                Apply(triggered);
                return true;
            case TimerCanceled canceled:
                RemoveTimer(canceled.Timer);
                return true;
            case MessageSubscribed subscribed:
                Apply(subscribed);
                return true;
            case MessageReceived received:
                Apply(received);
                return true;
            case MessageUnsubscribed unsubscribed:
                RemoveSubscription(unsubscribed.Subscription);
                return true;
            case MessageTurnedAway or MessageThrown:
                return true;
            case ErrorThrown thrown:
                Apply(thrown);
                return true;
            case EscalationThrown { CaughtBy: { } caughtBy } thrown:
                var hears = CatcherNamed(Instance(thrown.Element), caughtBy);
                Happened(hears.Host, hears.Event!, thrown.Variables);
                return true;
            case EscalationThrown:
                return true;
            case CompensationTriggered triggered:
                Apply(triggered);
                return true;
            case CalledInstanceRequested requested:
                var calling = WaitingOf(Instance(requested.Element));
                (calling.Called, calling.CalledDefinition, calling.CalledStatus) = (requested.Child, requested.Definition, null);
                return true;
            case CalledInstanceEnded ended:
                Apply(ended);
                return true;
            case ScriptEvaluated script:
                Instance(script.Element).Payload = FeelContext.Of(new FeelEntry(script.ResultVariable, script.Evaluation.Result));
                return true;
            case DecisionEvaluated { Failure: not null }:
                return true;
            case DecisionEvaluated decision:
                Instance(decision.Element).Payload = FeelContext.Of(new FeelEntry(decision.ResultVariable, decision.Output));
                return true;
            case MultiInstanceStarted started:
                Instance(started.Body).Loop = new MultiInstanceState((FeelList)started.Items);
                return true;
            case IncidentCreated incident:
                Apply(incident);
                return true;
            case IncidentResolved resolved:
                RemoveIncident(resolved.Incident);
                return true;
            default:
                return false;
        }
    }

    private void Apply(JobErrorThrown e)
    {
        var job = Jobs[e.Job.Value];
        if (!IsCaught(job.Owner, e.ErrorCode, e.CaughtBy))
        {
            job.IsStuck = true;
            return;
        }
        RemoveJob(e.Job);
        Caught(job.Owner, e.CaughtBy, e.ErrorCode, e.Message, e.Variables);
    }

    private void Apply(ErrorThrown e) => Caught(Instance(e.Element), e.CaughtBy, e.ErrorCode, null, e.Variables);

    /// <summary>Without a catcher here it is the caller who may catch it, as the call said when it began.</summary>
    private bool IsCaught(ElementInstance thrower, string code, string? caughtBy) =>
        caughtBy is not null || FindCatcher(thrower, EventKind.Error, code) is { Event: null };

    private void Caught(ElementInstance thrower, string? caughtBy, string code, string? message, FeelContext variables)
    {
        var catcher = CatcherNamed(thrower, caughtBy);
        var pending = new PendingTrigger(catcher.Event, variables, thrower) { ErrorCode = code, ErrorMessage = message };
        if (catcher.Event is { IsEventStart: true })
            (catcher.Host.Interruption, catcher.Host.IsInterrupted) = (pending, true);
        else
            catcher.Host.Pending = pending;
    }

    private void Apply(TimerCreated e)
    {
        var owner = Instance(e.Owner);
        var timer = new TimerState(e.Timer, e.Purpose, owner, Process.Element(e.ElementId))
        {
            DueAt = e.DueAt,
            Repetitions = e.Repetitions,
            Interval = e.Interval,
        };
        WaitingOf(owner).Timers.Add(timer);
        Timers.Add(e.Timer.Value, timer);
    }

    private void Apply(TimerTriggered e)
    {
        var timer = Timers[e.Timer.Value];
        if (timer.Purpose == TimerPurpose.Event)
            Happened(timer.Owner, timer.Element, FeelContext.Empty);
        if (e.NextDueAt is not { } next)
        {
            RemoveTimer(e.Timer);
            return;
        }
        timer.DueAt = next;
        if (timer.Repetitions is > 0)
            timer.Repetitions -= 1 + e.Missed;
    }

    private void Apply(MessageSubscribed e)
    {
        var owner = Instance(e.Owner);
        var subscription = new SubscriptionState(
            e.Subscription,
            owner,
            Process.Element(e.ElementId),
            e.MessageName,
            e.CorrelationKey,
            e.Interrupting
        );
        WaitingOf(owner).Subscriptions.Add(subscription);
        Subscriptions.Add(e.Subscription.Value, subscription);
    }

    private void Apply(MessageReceived e)
    {
        var subscription = Subscriptions[e.Subscription.Value];
        Happened(subscription.Owner, subscription.Element, e.Variables);
        if (subscription.Interrupting)
            RemoveSubscription(e.Subscription);
    }

    /// <summary>An event occurred: where it waits itself it has its payload at once, elsewhere its instance comes later.</summary>
    private static void Happened(ElementInstance owner, ExecutableElement element, FeelContext variables)
    {
        if (owner.Element == element)
            owner.Payload = variables;
        else if (element is { IsEventStart: true, IsInterrupting: true })
            (owner.Interruption, owner.IsInterrupted) = (new PendingTrigger(element, variables, owner), true);
        else
            owner.Pending = new PendingTrigger(element, variables, owner);
    }

    private void Apply(CalledInstanceEnded e)
    {
        var call = Instance(e.Element);
        (call.Waiting!.Called, call.Waiting.CalledStatus) = (null, e.Status);
        if (e.Origin is not null)
            call.Origin = e.Origin;
        if (e.Completed)
            call.Payload = e.Variables;
        else if (e.ErrorCode is { } code && call.State != LifeCycle.Terminating && IsCaught(call, code, e.CaughtBy))
            Caught(call, e.CaughtBy, code, e.ErrorMessage, e.Variables);
    }

    private void Apply(IncidentCreated e)
    {
        var owner = Instance(e.Element);
        var incident = new IncidentState(e.Incident, owner, e.ErrorType, e.Text, e.Step, e.Job);
        WaitingOf(owner).Incident = incident;
        Incidents.Add(e.Incident.Value, incident);
    }

    private static WaitingState WaitingOf(ElementInstance instance) => instance.Waiting ??= new WaitingState();

    private ElementInstance RemoveJob(JobKey key)
    {
        Jobs.Remove(key.Value, out var job);
        job!.Owner.Waiting!.Job = null;
        return job.Owner;
    }

    private void RemoveTimer(TimerKey key)
    {
        Timers.Remove(key.Value, out var timer);
        timer!.Owner.Waiting?.Timers.Remove(timer);
    }

    private void RemoveSubscription(SubscriptionKey key)
    {
        Subscriptions.Remove(key.Value, out var subscription);
        subscription!.Owner.Waiting?.Subscriptions.Remove(subscription);
    }

    private void RemoveIncident(IncidentKey key)
    {
        Incidents.Remove(key.Value, out var incident);
        incident!.Owner.Waiting!.Incident = null;
        if (incident.Owner.Waiting.Job is { } job)
            job.IsStuck = false;
    }
}
