using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Server.History;

/// <summary>
/// The state of an instance as its events tell it, for showing it at any moment: a fold of its own over the same events, that knows nothing of what happens next and
/// decides nothing.
/// </summary>
public sealed class Film(ProcessDefinition? definition)
{
    private readonly Dictionary<string, string> targets = definition is null
        ? []
        : Reading
            .ModelElements.AllElements(definition.Process)
            .OfType<Bpmn.Model.SequenceFlow>()
            .GroupBy(flow => flow.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().TargetRef, StringComparer.Ordinal);

    public long Sequence { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Alive, in the order of their beginning.</summary>
    public Dictionary<long, Element> Elements { get; } = [];
    public List<Token> Tokens { get; } = [];
    public Dictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, int> Completed { get; } = new(StringComparer.Ordinal);
    public Dictionary<(long Scope, string Name), Variable> Variables { get; } = [];
    public Dictionary<long, Task> Tasks { get; } = [];
    public Dictionary<long, (string ElementId, DateTimeOffset DueAt)> Timers { get; } = [];
    public Dictionary<long, MessageSubscribed> Subscriptions { get; } = [];
    public Dictionary<long, Handoff> Handoffs { get; } = [];

    /// <summary>Element ids of all scopes that ever were: ended ones keep their variables for the eye.</summary>
    public Dictionary<long, string> ScopeNames { get; } = [];

    public void Play(RecordedEvent recorded)
    {
        (Sequence, At) = (recorded.Sequence, recorded.Header.At);
        Play(recorded.Event);
    }

    private void Play(Event e)
    {
        switch (e)
        {
            case ProcessInstanceCreated created:
                Begin(created.Instance.Value, created.ProcessId, null, "ACTIVE");
                break;
            case ElementActivating x:
                Arrive(x.ElementId, x.Lineage);
                Begin(x.Key.Value, x.ElementId, x.Scope.Value, "ACTIVATING");
                break;
            case ElementActivated x:
                Arrive(x.ElementId, x.Lineage);
                Begin(x.Key.Value, x.ElementId, x.Scope.Value, "ACTIVE");
                break;
            case ElementCompleting x:
                Become(x.Key.Value, "COMPLETING");
                break;
            case ElementTerminating x:
                Become(x.Key.Value, "TERMINATING");
                break;
            case ElementCompleted x:
                if (Elements.TryGetValue(x.Key.Value, out var done))
                    Completed[done.ElementId] = Completed.GetValueOrDefault(done.ElementId) + 1;
                End(x.Key.Value);
                break;
            case ElementTerminated x:
                End(x.Key.Value);
                break;
            case SequenceFlowTaken x:
                Taken[x.FlowId] = Taken.GetValueOrDefault(x.FlowId) + 1;
                Tokens.Add(new Token(x.FlowId, x.Scope.Value, x.From.Value));
                break;
            case VariablesChanged x:
                foreach (var change in x.Changes)
                    Set(x.Scope.Value, change);
                break;
            default:
                PlayWaiting(e);
                break;
        }
    }

    private void PlayWaiting(Event e)
    {
        switch (e)
        {
            case UserTaskCreated x:
                Tasks[x.Task.Value] = new Task(
                    x.ElementId,
                    x.Name,
                    x.InTransit ? "CREATING" : "CREATED",
                    x.Assignee,
                    [.. x.CandidatePositions, .. x.CandidateUsers]
                );
                break;
            case UserTaskClaimed x:
                Change(x.Task.Value, task => task with { Assignee = x.Assignee });
                break;
            case UserTaskAssigned x:
                Change(x.Task.Value, task => task with { Assignee = x.Assignee });
                break;
            case UserTaskReassigned x:
                Change(x.Task.Value, task => task with { Assignee = x.Assignee });
                break;
            case UserTaskReleased x:
                Change(x.Task.Value, task => task with { Assignee = null });
                break;
            case UserTaskEscalated { AddedCandidate: { } added } x:
                Change(x.Task.Value, task => task with { Candidates = [.. task.Candidates, added] });
                break;
            case UserTaskCompleted x:
                Tasks.Remove(x.Task.Value);
                break;
            case UserTaskCanceled x:
                Tasks.Remove(x.Task.Value);
                break;
            case TimerCreated x:
                Timers[x.Timer.Value] = (x.ElementId, x.DueAt);
                break;
            case TimerTriggered { NextDueAt: { } next } x when Timers.TryGetValue(x.Timer.Value, out var timer):
                Timers[x.Timer.Value] = (timer.ElementId, next);
                break;
            case TimerTriggered x:
                Timers.Remove(x.Timer.Value);
                break;
            case TimerCanceled x:
                Timers.Remove(x.Timer.Value);
                break;
            case MessageSubscribed x:
                Subscriptions[x.Subscription.Value] = x;
                break;
            case SignalSubscribed x:
                Subscriptions[x.Subscription.Value] = new MessageSubscribed(
                    x.Subscription,
                    x.Owner,
                    x.ElementId,
                    x.SignalName,
                    "",
                    x.Interrupting,
                    null
                );
                break;
            case SignalUnsubscribed x:
                Subscriptions.Remove(x.Subscription.Value);
                break;
            case SignalReceived x when Subscriptions.TryGetValue(x.Subscription.Value, out var signal) && signal.Interrupting:
                Subscriptions.Remove(x.Subscription.Value);
                break;
            case MessageUnsubscribed x:
                Subscriptions.Remove(x.Subscription.Value);
                break;
            case MessageReceived x when Subscriptions.TryGetValue(x.Subscription.Value, out var subscribed) && subscribed.Interrupting:
                Subscriptions.Remove(x.Subscription.Value);
                break;
            default:
                PlayHandoff(e);
                break;
        }
    }

    private void PlayHandoff(Event e)
    {
        switch (e)
        {
            case HandoffRequested x:
                Handoffs[x.Handoff.Value] = new Handoff("REQUESTED", x.FromDepartment, x.ToDepartment);
                Change(x.Task.Value, task => task with { State = "CREATING" });
                break;
            case HandoffDelivered x:
                Become(x.Handoff, "DELIVERED");
                Change(x.Task.Value, task => task with { State = "CREATED" });
                break;
            case HandoffAccepted x:
                Become(x.Handoff, "ACCEPTED");
                break;
            case HandoffReturned x:
                Become(x.Handoff, "RETURNED");
                break;
            case HandoffWithdrawn x:
                Become(x.Handoff, "WITHDRAWN");
                break;
        }
    }

    /// <summary>The tokens that an element took in: those on flows to it that came from its lineage.</summary>
    private void Arrive(string elementId, IReadOnlyList<ElementInstanceKey> lineage)
    {
        foreach (var from in lineage)
        {
            var at = Tokens.FindIndex(token => token.From == from.Value && targets.GetValueOrDefault(token.FlowId) == elementId);
            if (at >= 0)
                Tokens.RemoveAt(at);
        }
    }

    private void Begin(long key, string elementId, long? scope, string state)
    {
        ScopeNames[key] = elementId;
        Elements[key] = new Element(elementId, state, scope, Elements.TryGetValue(key, out var known) ? known.Since : At);
    }

    private void Become(long key, string state)
    {
        if (Elements.TryGetValue(key, out var element))
            Elements[key] = element with { State = state };
    }

    private void Become(HandoffKey key, string state)
    {
        if (Handoffs.TryGetValue(key.Value, out var handoff))
            Handoffs[key.Value] = handoff with { State = state };
    }

    private void End(long key)
    {
        Elements.Remove(key);
        Tasks.Remove(key);
        Tokens.RemoveAll(token => token.Scope == key);
    }

    private void Change(long task, Func<Task, Task> change)
    {
        if (Tasks.TryGetValue(task, out var known))
            Tasks[task] = change(known);
    }

    private void Set(long scope, VariableChange change)
    {
        var previous = Variables.TryGetValue((scope, change.Name), out var known) ? known.Value : null;
        Variables[(scope, change.Name)] = new Variable(
            change.Value,
            Sequence,
            previous,
            change.PayloadHash is not null && change.Value is FeelNull
        );
    }

    public sealed record Element(string ElementId, string State, long? Scope, DateTimeOffset Since);

    public sealed record Token(string FlowId, long Scope, long From);

    /// <summary>A value as it stands.</summary>
    /// <param name="IsErased">Its value was kept apart and is gone.</param>
    public sealed record Variable(FeelValue Value, long ChangedAt, FeelValue? Previous, bool IsErased);

    public sealed record Task(string ElementId, string Name, string State, string? Assignee, IReadOnlyList<string> Candidates);

    public sealed record Handoff(string State, string From, string To);
}
