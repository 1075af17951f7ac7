using System.Collections.Immutable;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Scenarios.Running;

/// <summary>Retells an instance's events.</summary>
internal sealed class RunRecorder
{
    private readonly List<ElementInstanceKey> _order = [];
    private readonly Dictionary<ElementInstanceKey, string> _elements = [];
    private readonly Dictionary<ElementInstanceKey, string?> _outcomes = [];
    private readonly HashSet<ElementInstanceKey> _active = [];
    private readonly HashSet<ElementInstanceKey> _scopes = [];
    private readonly Dictionary<JobKey, string> _jobs = [];
    private readonly ImmutableArray<string>.Builder _flows = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Model.ExpectedHandoff>.Builder _handoffs = ImmutableArray.CreateBuilder<Model.ExpectedHandoff>();
    private readonly ImmutableArray<string>.Builder _throws = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _broadcasts = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _jobsDone = ImmutableArray.CreateBuilder<string>();
    private readonly FeelContextBuilder _variables = new();
    private ElementInstanceKey _root;
    private bool _isCompleted;

    public static RunRecord Retell(IEnumerable<Event> events)
    {
        var recorder = new RunRecorder();
        foreach (var e in events)
            recorder.Tell(e);
        return recorder.Record();
    }

    private void Tell(Event e)
    {
        switch (e)
        {
            case ProcessInstanceCreated created:
                _root = created.Instance.Root;
                _scopes.Add(_root);
                break;
            case ElementActivating entered:
                Enter(entered.Key, entered.ElementId, entered.Scope);
                break;
            case ElementActivated entered:
                Enter(entered.Key, entered.ElementId, entered.Scope);
                break;
            case ElementCompleted { Key: var key }:
                _active.Remove(key);
                _isCompleted |= key == _root;
                break;
            case ElementTerminated { Key: var key }:
                _active.Remove(key);
                break;
            case SequenceFlowTaken taken:
                _flows.Add(taken.FlowId);
                break;
            case UserTaskCompleted { Outcome: { } outcome } completed:
                _outcomes[completed.Task] = outcome;
                break;
            case HandoffRequested handoff:
                _handoffs.Add(new(handoff.FromDepartment, handoff.ToDepartment, _elements.GetValueOrDefault(handoff.Task, "?")));
                break;
            case MessageThrown thrown:
                _throws.Add(thrown.MessageName);
                break;
            case SignalThrown thrown:
                _broadcasts.Add(thrown.SignalName);
                break;
            case JobCreated job:
                _jobs[job.Job] = job.Type;
                break;
            case JobCompleted job:
                _jobsDone.Add(_jobs[job.Job]);
                break;
            case VariablesChanged changed when changed.Scope == _root:
                foreach (var change in changed.Changes)
                    _variables.Set(change.Name, change.Value);
                break;
        }
    }

    private void Enter(ElementInstanceKey key, string element, ElementInstanceKey scope)
    {
        _scopes.Add(scope);
        _active.Add(key);
        if (key != _root && _elements.TryAdd(key, element))
            _order.Add(key);
    }

    private RunRecord Record() =>
        new()
        {
            Visits = [.. _order.Select(key => new Visit(_elements[key], _outcomes.GetValueOrDefault(key)))],
            FlowsTaken = _flows.ToImmutable(),
            Handoffs = _handoffs.ToImmutable(),
            Throws = _throws.ToImmutable(),
            Broadcasts = _broadcasts.ToImmutable(),
            JobsCompleted = _jobsDone.ToImmutable(),
            WaitsAt = [.. _active.Where(key => !_scopes.Contains(key)).Select(key => _elements[key]).Order(StringComparer.Ordinal)],
            IsCompleted = _isCompleted,
            Variables = _variables.Build(),
        };
}
