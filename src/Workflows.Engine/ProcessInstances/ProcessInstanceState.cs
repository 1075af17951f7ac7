using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <summary>
/// One process instance: the tree of its element instances, its tokens, and everything that it waits for. The fold of its stream.
/// </summary>
/// <remarks>
/// Working state is mutable and reached by references and by indices of the compiled model; events name things by key and id, so that a stream
/// read back years later builds the same state.
/// </remarks>
public sealed partial class ProcessInstanceState : StreamState
{
    private readonly Func<ProcessDefinitionKey, ProcessDefinition?> definitions;
    private int[] flowsTaken = [];

    /// <summary>An empty stream, ready to be folded or to take its first command.</summary>
    /// <param name="definitions">Finds the model that the stream names. Definitions with streams are never deleted.</param>
    public ProcessInstanceState(ProcessInstanceKey key, Func<ProcessDefinitionKey, ProcessDefinition?> definitions)
        : base(StreamId.Of(key))
    {
        Key = key;
        this.definitions = definitions;
    }

    public ProcessInstanceKey Key { get; }

    /// <summary>False until <see cref="ProcessInstanceCreated"/>.</summary>
    public bool Exists => Created is not null;

    /// <summary>True while something in it lives.</summary>
    public bool IsRunning => Exists && Root.IsLive;

    internal ProcessInstanceCreated? Created { get; private set; }
    internal ProcessDefinition Definition { get; private set; } = null!;
    internal ExecutableProcess Process { get; private set; } = null!;
    internal ElementInstance Root { get; private set; } = null!;

    /// <summary>The element instance of the event that was applied last: whoever emitted it needs not look it up again.</summary>
    internal ElementInstance Touched { get; private set; } = null!;

    /// <summary>Values that are kept apart from the stream, with their hashes; null while there is none.</summary>
    internal Dictionary<FeelValue, string>? KeptApart { get; private set; }

    internal KeyTable Instances { get; } = new();
    internal Dictionary<long, JobState> Jobs { get; } = [];
    internal Dictionary<long, TimerState> Timers { get; } = [];
    internal Dictionary<long, SubscriptionState> Subscriptions { get; } = [];
    internal Dictionary<long, IncidentState> Incidents { get; } = [];
    internal Dictionary<long, HandoffState> Handoffs { get; } = [];

    internal ElementInstance? Find(ElementInstanceKey key) => Instances.Find(key.Value);

    internal ElementInstance Instance(ElementInstanceKey key) =>
        Instances.Find(key.Value) ?? throw new InvalidOperationException($"Stream {Id} has no element instance {key}.");

    public override Decision Decide(Command command, DecideContext context) => Deciding.InstanceDecider.Decide(this, command, context);

    protected override void ApplyCore(Event e)
    {
        switch (e)
        {
            case ElementActivated activated:
                Apply(activated);
                break;
            case ElementCompleted completed:
                Apply(completed);
                break;
            case SequenceFlowTaken taken:
                Apply(taken);
                break;
            case VariablesChanged changed:
                Apply(changed);
                break;
            case TokenArrived arrived:
                Apply(arrived);
                break;
            case TokensDiscarded discarded:
                Apply(discarded);
                break;
            case ElementActivating activating:
                Apply(activating);
                break;
            case ElementCompleting completing:
                Touched = Instance(completing.Key);
                Touched.State = LifeCycle.Completing;
                break;
            case ElementTerminating terminating:
                Touched = Instance(terminating.Key);
                Touched.State = LifeCycle.Terminating;
                break;
            case ElementTerminated terminated:
                Apply(terminated);
                break;
            case ProcessInstanceCreated created:
                Apply(created);
                break;
            default:
                if (!ApplyWaiting(e) && !ApplyUserTask(e) && !ApplyHandoff(e) && !ApplySignal(e))
                    throw new InvalidOperationException($"A process instance does not know the event {e.GetType().Name}.");
                break;
        }
    }
}
