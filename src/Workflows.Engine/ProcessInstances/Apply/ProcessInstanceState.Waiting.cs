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
            case CalledInstanceRequested requested:
                WaitingOf(Instance(requested.Element)).Called = requested.Child;
                return true;
            case CalledInstanceEnded ended:
                Apply(ended);
                return true;
            case ScriptEvaluated script:
                Instance(script.Element).Payload = FeelContext.Of(new FeelEntry(script.ResultVariable, script.Evaluation.Result));
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
        if (FindCatcher(job.Owner, e.ErrorCode) is { } catcher && catcher.Event?.Id == e.CaughtBy)
        {
            RemoveJob(e.Job);
            catcher.Host.Pending = new PendingTrigger(catcher.Event, e.Variables, job.Owner)
            {
                ErrorCode = e.ErrorCode,
                ErrorMessage = e.Message,
            };
            return;
        }
        job.IsStuck = true;
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
        else
            owner.Pending = new PendingTrigger(element, variables, owner);
    }

    private void Apply(CalledInstanceEnded e)
    {
        var call = Instance(e.Element);
        WaitingOf(call).Called = null;
        if (e.Origin is not null)
            call.Origin = e.Origin;
        if (e.Completed)
            call.Payload = e.Variables;
        else if (e.ErrorCode is { } code && FindCatcher(call, code) is { } catcher && catcher.Event?.Id == e.CaughtBy)
            catcher.Host.Pending = new PendingTrigger(catcher.Event, e.Variables, call) { ErrorCode = code, ErrorMessage = e.ErrorMessage };
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
