using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Server.History;

/// <summary>
/// Follows events so that each is shown with the element that it is about, also where it names only a key. Fed in order, from the first event on.
/// </summary>
public sealed class EventPlaces
{
    private readonly Dictionary<long, string> elements = [];
    private readonly Dictionary<long, long> owners = [];

    /// <summary>Element id and element instance of an event; nulls for what is about the instance as a whole.</summary>
    public (string? ElementId, long? Key) Follow(Event e)
    {
        switch (e)
        {
            case ProcessInstanceCreated created:
                elements[created.Instance.Value] = created.ProcessId;
                return (created.ProcessId, created.Instance.Value);
            case ElementActivating activating:
                return Remember(activating.Key.Value, activating.ElementId);
            case ElementActivated activated:
                return Remember(activated.Key.Value, activated.ElementId);
            case JobCreated job:
                return Own(job.Job.Value, job.Element.Value);
            case TimerCreated timer:
                owners[timer.Timer.Value] = timer.Owner.Value;
                return (timer.ElementId, timer.Owner.Value);
            case MessageSubscribed subscribed:
                owners[subscribed.Subscription.Value] = subscribed.Owner.Value;
                return (subscribed.ElementId, subscribed.Owner.Value);
            case SignalSubscribed subscribed:
                owners[subscribed.Subscription.Value] = subscribed.Owner.Value;
                return (subscribed.ElementId, subscribed.Owner.Value);
            case IncidentCreated incident:
                return Own(incident.Incident.Value, incident.Element.Value);
            default:
                return Of(KeyOf(e));
        }
    }

    private static (long? Element, long? Owned) KeyOf(Event e) =>
        e switch
        {
            ElementCompleting x => (x.Key.Value, null),
            ElementCompleted x => (x.Key.Value, null),
            ElementTerminating x => (x.Key.Value, null),
            ElementTerminated x => (x.Key.Value, null),
            VariablesChanged x => (x.Scope.Value, null),
            SequenceFlowTaken x => (x.From.Value, null),
            TokenArrived x => (x.From.Value, null),
            UserTaskCreated x => (x.Task.Value, null),
            UserTaskClaimed x => (x.Task.Value, null),
            UserTaskReleased x => (x.Task.Value, null),
            UserTaskAssigned x => (x.Task.Value, null),
            UserTaskReassigned x => (x.Task.Value, null),
            UserTaskUpdated x => (x.Task.Value, null),
            UserTaskCompleted x => (x.Task.Value, null),
            UserTaskCanceled x => (x.Task.Value, null),
            UserTaskEscalated x => (x.Task.Value, null),
            WorkItemCreated x => (x.Task.Value, null),
            WorkItemCompleted x => (x.Task.Value, null),
            WorkItemCanceled x => (x.Task.Value, null),
            HandoffRequested x => (x.Task.Value, null),
            HandoffDelivered x => (x.Task.Value, null),
            HandoffAccepted x => (x.Task.Value, null),
            HandoffReturned x => (x.Task.Value, null),
            HandoffWithdrawn x => (x.Task.Value, null),
            HandoffOverdue x => (x.Task.Value, null),
            JobCompleted x => (null, x.Job.Value),
            JobFailed x => (null, x.Job.Value),
            JobErrorThrown x => (null, x.Job.Value),
            JobRetriesUpdated x => (null, x.Job.Value),
            JobCanceled x => (null, x.Job.Value),
            TimerTriggered x => (null, x.Timer.Value),
            TimerCanceled x => (null, x.Timer.Value),
            MessageReceived x => (null, x.Subscription.Value),
            MessageTurnedAway x => (null, x.Subscription.Value),
            MessageUnsubscribed x => (null, x.Subscription.Value),
            MessageThrown x => (x.Element.Value, null),
            ErrorThrown x => (x.Element.Value, null),
            EscalationThrown x => (x.Element.Value, null),
            CompensationTriggered x => (x.Element.Value, null),
            TokensDiscarded x => (x.Scope.Value, null),
            SignalReceived x => (null, x.Subscription.Value),
            SignalUnsubscribed x => (null, x.Subscription.Value),
            SignalThrown x => (x.Element.Value, null),
            CalledInstanceRequested x => (x.Element.Value, null),
            CalledInstanceEnded x => (x.Element.Value, null),
            IncidentResolved x => (null, x.Incident.Value),
            ScriptEvaluated x => (x.Element.Value, null),
            MultiInstanceStarted x => (x.Body.Value, null),
            DecisionEvaluated x => (x.Element.Value, null),
            _ => (null, null),
        };

    private (string?, long?) Of((long? Element, long? Owned) key)
    {
        var element = key.Element ?? (key.Owned is { } owned && owners.TryGetValue(owned, out var owner) ? owner : null);
        return element is { } known ? (elements.GetValueOrDefault(known), known) : (null, null);
    }

    private (string?, long?) Remember(long key, string elementId)
    {
        elements[key] = elementId;
        return (elementId, key);
    }

    private (string?, long?) Own(long owned, long element)
    {
        owners[owned] = element;
        return (elements.GetValueOrDefault(element), element);
    }
}
