using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Runtime.Projections;

/// <summary>What projections remember of a process instance: who it is, and what is open. Folded from events alone.</summary>
internal sealed class InstanceFacts(Func<ProcessDefinitionKey, ProcessDefinition?> definitions)
{
    private readonly Dictionary<ElementInstanceKey, TaskFacts> _tasks = [];
    private readonly Dictionary<IncidentKey, ElementInstanceKey> _incidents = [];
    private readonly HashSet<TimerKey> _timers = [];
    private readonly Dictionary<JobKey, string> _jobTypes = [];
    private readonly HashSet<SubscriptionKey> _repeating = [];

    public ProcessInstanceCreated Created { get; private set; } = null!;

    public ElementCatalog Elements { get; private set; } = ElementCatalog.Empty;

    public long Key => Created.Instance.Value;

    public long Root => Created.RootInstance.Value == 0 ? Key : Created.RootInstance.Value;

    public int OpenIncidents => _incidents.Count;

    public TaskFacts? Task(ElementInstanceKey key) => _tasks.GetValueOrDefault(key);

    public ElementInstanceKey? ElementOf(IncidentKey incident) => _incidents.TryGetValue(incident, out var element) ? element : null;

    /// <summary>Whether another incident is open at the element of this one.</summary>
    public bool HasOtherIncident(IncidentKey incident, ElementInstanceKey element) =>
        _incidents.Any(other => other.Key != incident && other.Value == element);

    /// <summary>Type of an open job.</summary>
    public string? TypeOf(JobKey job) => _jobTypes.GetValueOrDefault(job);

    public bool IsOpen(TimerKey timer) => _timers.Contains(timer);

    /// <summary>Whether it goes on waiting after a message: non-interrupting events take message after message.</summary>
    public bool StaysOpen(SubscriptionKey subscription) => _repeating.Contains(subscription);

    /// <summary>Before the projections see the event: what it begins, and what it changes.</summary>
    public void Before(Event e)
    {
        switch (e)
        {
            case ProcessInstanceCreated created:
                Created = created;
                Elements = ElementCatalog.Of(definitions(created.Definition));
                break;
            case UserTaskCreated task:
                _tasks[task.Task] = new TaskFacts(task);
                break;
            case IncidentCreated incident:
                _incidents[incident.Incident] = incident.Element;
                break;
            case TimerCreated timer:
                _timers.Add(timer.Timer);
                break;
            case JobCreated job:
                _jobTypes[job.Job] = job.Type;
                break;
            case MessageSubscribed { Interrupting: false } repeating:
                _repeating.Add(repeating.Subscription);
                break;
        }
    }

    /// <summary>After the projections have seen the event: what it ends, and how its task stands now.</summary>
    public void After(Event e)
    {
        switch (e)
        {
            case IncidentResolved resolved:
                _incidents.Remove(resolved.Incident);
                break;
            case UserTaskCompleted completed:
                _tasks.Remove(completed.Task);
                break;
            case UserTaskCanceled canceled:
                _tasks.Remove(canceled.Task);
                break;
            case JobCompleted completed:
                _jobTypes.Remove(completed.Job);
                break;
            case JobCanceled canceled:
                _jobTypes.Remove(canceled.Job);
                break;
            case MessageUnsubscribed unsubscribed:
                _repeating.Remove(unsubscribed.Subscription);
                break;
            case TimerCanceled canceled:
                _timers.Remove(canceled.Timer);
                break;
            case TimerTriggered { NextDueAt: null } done:
                _timers.Remove(done.Timer);
                break;
        }
    }
}
