using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <summary>Where an element instance is in its life (BPMN 2.0.2 §13.3.2, figure 13.2).</summary>
public enum LifeCycle : byte
{
    Activating,
    Active,
    Completing,
    Completed,
    Terminating,
    Terminated,
}

/// <summary>
/// One execution of a flow node, scope or multi-instance body: a node in the tree of an instance. It is kept after its end, for lineage leads through it;
/// what it waited for and its variables are not.
/// </summary>
internal sealed class ElementInstance(
    long key,
    ExecutableElement element,
    ElementInstance? scope,
    ElementInstance[] lineage,
    int loopCounter
)
{
    public long Key { get; } = key;
    public ExecutableElement Element { get; } = element;

    /// <summary>The scope around it; null for the process instance itself.</summary>
    public ElementInstance? Scope { get; } = scope;

    /// <summary>The element instances that its tokens came from.</summary>
    public ElementInstance[] Lineage { get; } = lineage;

    /// <summary>1-based place in a multi-instance body; 0 elsewhere.</summary>
    public int LoopCounter { get; } = loopCounter;
    public LifeCycle State { get; set; }

    /// <summary>How many events the instance had seen when this one was entered: the order of what happened, by which compensation goes.</summary>
    public long EnteredAt { get; init; }

    /// <summary>For a compensation handler: the completed activity that it undoes.</summary>
    public ElementInstance? Undoes { get; init; }

    /// <summary>Where variables are looked for next: a handler sees those around the activity that it undoes, whoever runs it.</summary>
    public ElementInstance? Outer => Undoes is null ? Scope : Undoes.Scope;

    /// <summary>Null while it has no local variables.</summary>
    public VariableTable? Variables { get; set; }

    /// <summary>Tokens and joins inside; null for what is no scope.</summary>
    public ScopeState? Inside { get; set; }

    /// <summary>What is waited for; null while nothing is.</summary>
    public WaitingState? Waiting { get; set; }

    /// <summary>What a job, message, script or form brought, until the element is left.</summary>
    public FeelContext? Payload { get; set; }

    /// <summary>The event that is going to follow once this activity has ended, or was chosen at an event-based gateway.</summary>
    public PendingTrigger? Pending { get; set; }

    /// <summary>The event subprocess that is going to take this scope over, once everything else in it is gone.</summary>
    public PendingTrigger? Interruption { get; set; }

    /// <summary>True for a scope that an event subprocess has taken over: no other can start in it.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>What can be undone, or is being undone; null while nothing is.</summary>
    public CompensationState? Compensation { get; set; }

    /// <summary>Set for the body of a multi-instance activity.</summary>
    public MultiInstanceState? Loop { get; set; }

    /// <summary>The last user task behind the tokens that came in.</summary>
    public WorkOrigin? EntryOrigin { get; init; }

    /// <summary>The last user task behind the token that will go out: this one, or the last one inside.</summary>
    public WorkOrigin? Origin { get; set; }

    /// <summary>What became of a user task: kept for lineage.</summary>
    public UserTaskState? Task { get; set; }

    // Children form a list through themselves, so that entering and leaving a scope allocates nothing.
    public ElementInstance? FirstChild { get; private set; }
    public ElementInstance? NextSibling { get; private set; }
    private ElementInstance? lastChild;
    private ElementInstance? previousSibling;

    public ElementInstanceKey Id => new(Key);
    public bool IsLive => State is not (LifeCycle.Completed or LifeCycle.Terminated);

    /// <summary>True for the body of a multi-instance activity, whose children are the inner instances.</summary>
    public bool IsMultiInstanceBody => LoopCounter == 0 && Element.MultiInstance is not null;

    public void AddChild(ElementInstance child)
    {
        child.previousSibling = lastChild;
        if (lastChild is null)
            FirstChild = child;
        else
            lastChild.NextSibling = child;
        lastChild = child;
    }

    public void RemoveChild(ElementInstance child)
    {
        if (child.previousSibling is null)
            FirstChild = child.NextSibling;
        else
            child.previousSibling.NextSibling = child.NextSibling;
        if (child.NextSibling is null)
            lastChild = child.previousSibling;
        else
            child.NextSibling.previousSibling = child.previousSibling;
        child.previousSibling = null;
        child.NextSibling = null;
    }

    public override string ToString() => $"{Element.Id} {Key} {State}";
}

/// <summary>An event that occurred at an element instance and continues elsewhere: at a boundary, or behind an event-based gateway.</summary>
/// <param name="Event">The event's element; null when an error goes on to the caller of the whole instance.</param>
/// <param name="Origin">Where the lineage continues: the thrower of an error, else the activity itself.</param>
internal sealed record PendingTrigger(ExecutableElement? Event, FeelContext Variables, ElementInstance Origin)
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}

/// <summary>Where a multi-instance body stands.</summary>
internal sealed class MultiInstanceState(FeelList items)
{
    public FeelList Items { get; } = items;

    /// <summary>How many inner instances were started.</summary>
    public int Started { get; set; }
    public int Completed { get; set; }
    public int Terminated { get; set; }
}
