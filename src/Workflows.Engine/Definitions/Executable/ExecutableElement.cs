using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Engine.Behaviors;
using Workflows.Engine.Triggers;

namespace Workflows.Engine.Definitions;

/// <summary>A flow node, or the process itself, with all that running it needs. What an element is not (a job on a gateway) is null.</summary>
public sealed class ExecutableElement
{
    internal ExecutableElement(int index, string id, string? name, ElementKind kind, EventKind eventKind, ExecutableElement? scope)
    {
        Index = index;
        Id = id;
        Name = string.IsNullOrWhiteSpace(name) ? id : name;
        Kind = kind;
        EventKind = eventKind;
        Scope = scope;
        Itself = [this];
    }

    /// <summary>Place in <see cref="ExecutableProcess.Elements"/>.</summary>
    public int Index { get; }
    public string Id { get; }

    /// <summary>Its label; the id where it has none.</summary>
    public string Name { get; }

    /// <summary>What it is; the process itself counts as a <see cref="ElementKind.SubProcess"/>, see <see cref="IsProcess"/>.</summary>
    public ElementKind Kind { get; }
    public EventKind EventKind { get; }

    /// <summary>Process or subprocess around it; null for the process itself.</summary>
    public ExecutableElement? Scope { get; }
    public bool IsProcess => Scope is null;

    public IReadOnlyList<ExecutableFlow> Incoming => IncomingFlows;
    public IReadOnlyList<ExecutableFlow> Outgoing => OutgoingFlows;

    /// <summary>Taken when no condition holds.</summary>
    public ExecutableFlow? Default { get; internal set; }

    /// <summary>For a boundary event: the activity that it hangs on.</summary>
    public ExecutableElement? AttachedTo { get; internal set; }

    /// <summary>For a boundary event: whether it ends the activity. For the start of an event subprocess: whether it ends what else goes on in its scope.</summary>
    public bool IsInterrupting { get; internal set; }

    /// <summary>True for the start event of an event subprocess: the scope around the event subprocess waits for it.</summary>
    public bool IsEventStart => Kind == ElementKind.StartEvent && Scope is { Kind: ElementKind.EventSubProcess };

    /// <summary>True for events beside which the work goes on, so that they may occur again.</summary>
    public bool MayRepeat => (AttachedTo is not null || IsEventStart) && !IsInterrupting;
    public IReadOnlyList<ExecutableElement> BoundaryEvents => Boundary;

    /// <summary>For a scope: its start event without a trigger.</summary>
    public ExecutableElement? NoneStart { get; internal set; }

    /// <summary>For an event subprocess: the event that starts it.</summary>
    public ExecutableElement? EventStart { get; internal set; }

    /// <summary>For an activity: what undoes it after it was completed (an association leads there from its compensation boundary event).</summary>
    public ExecutableElement? CompensationHandler { get; internal set; }

    public ExecutableJob? Job { get; internal set; }
    public ExecutableUserTask? UserTask { get; internal set; }
    public ExecutableMessage? Message { get; internal set; }
    public ExecutableTimer? Timer { get; internal set; }
    public ExecutableError? Error { get; internal set; }
    public ExecutableEscalation? Escalation { get; internal set; }

    /// <summary>For a compensation throw or end event.</summary>
    public ExecutableCompensation? Compensation { get; internal set; }
    public ExecutableScript? Script { get; internal set; }
    public ExecutableDecision? Decision { get; internal set; }
    public ExecutableCall? Call { get; internal set; }
    public ExecutableMultiInstance? MultiInstance { get; internal set; }

    /// <summary>The start form of a start event.</summary>
    public ExecutableForm? StartForm { get; internal set; }

    /// <summary>For a start event without a person: on which days, for whom, in whose name.</summary>
    public StartTerms? StartTerms { get; internal set; }

    /// <summary>The signal that is awaited or broadcast.</summary>
    public Expression? Signal { get; internal set; }

    internal ExecutableFlow[] IncomingFlows { get; set; } = [];
    internal ExecutableFlow[] OutgoingFlows { get; set; } = [];
    internal ExecutableElement[] Boundary { get; set; } = [];

    /// <summary>For a scope: the start events of the event subprocesses directly in it.</summary>
    internal ExecutableElement[] EventStarts { get; set; } = [];

    /// <summary>True for what holds other element instances; compensation throw events hold the handlers that they run.</summary>
    internal bool IsScope => Kind is ElementKind.SubProcess or ElementKind.EventSubProcess || Compensation is not null;
    internal Mapping[] Inputs { get; set; } = [];
    internal Mapping[] Outputs { get; set; } = [];
    internal ElementBehavior Behavior { get; set; } = null!;

    /// <summary>What starts this event where it waits; null for elements that wait for nothing.</summary>
    internal EventTrigger? Trigger { get; set; }

    /// <summary>True for gateways that bring tokens together: parallel and inclusive ones with several incoming flows.</summary>
    internal bool IsJoin { get; set; }

    /// <summary>For an event-based gateway: the events among which the first decides.</summary>
    internal ExecutableElement[] EventsBehind { get; set; } = [];

    /// <summary>This element, as the list of all that it waits for.</summary>
    internal ExecutableElement[] Itself { get; }

    /// <summary>For an inclusive join: from where its incoming flows can be reached.</summary>
    internal JoinReachability? Reachability { get; set; }

    /// <summary>For a scope: whether inclusive joins lie directly in it.</summary>
    internal bool HasInclusiveJoins { get; set; }

    public override string ToString() => $"{Kind} {Id}";
}
