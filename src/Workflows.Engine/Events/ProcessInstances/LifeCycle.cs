using Workflows.Feel;

namespace Workflows.Engine.Events.ProcessInstances;

/// <summary>A process instance began. Names exactly the model that runs: key, version and SHA-256 of its bytes.</summary>
/// <param name="StartedBy">Why it exists: by a person or account, a message, a timer, a call activity.</param>
[EventName("ProcessInstanceCreated")]
public sealed record ProcessInstanceCreated(
    ProcessInstanceKey Instance,
    ProcessDefinitionKey Definition,
    string ProcessId,
    int Version,
    string ModelSha256,
    string BusinessKey,
    string? RequesterUserId,
    StartCause StartedBy,
    IReadOnlyList<string> Tags
) : Event
{
    /// <summary>The call activity that waits for this instance.</summary>
    public ParentReference? Parent { get; init; }

    /// <summary>The instance at the top of the calls; itself when nobody called it.</summary>
    public ProcessInstanceKey RootInstance { get; init; }

    /// <summary>The elements at which it was told to begin instead of its start event; null for none.</summary>
    public IReadOnlyList<string>? StartInstructions { get; init; }
}

/// <summary>The call activity that waits for an instance.</summary>
public sealed record ParentReference(ProcessInstanceKey Instance, ElementInstanceKey Element, int Depth)
{
    /// <summary>The last user task before the call, for the hand-off rule.</summary>
    public WorkOrigin? Origin { get; init; }

    /// <summary>
    /// Codes of the errors that boundary events at the call activity, or further out, would catch; <c>*</c> catches every one. They are fixed
    /// while the call lasts, so the called instance knows at once whether an error of its own is an incident or ends it.
    /// </summary>
    public IReadOnlyList<string> CatchableErrors { get; init; } = [];
}

/// <summary>The last completed user task behind a token: who did it, and for which position and department. What comes next is handed over from there.</summary>
/// <param name="Department">The department directly below the root; null for the centre's own level.</param>
/// <param name="Task">Its key; in another instance when the token came through a call.</param>
public sealed record WorkOrigin(
    ElementInstanceKey Task,
    string ElementId,
    string? Department,
    string? Position,
    string? Person,
    FormDefinitionKey? Form
);

public enum StartKind
{
    Manual,
    Message,
    Timer,
    Call,
    Signal,
}

/// <summary>What started an instance.</summary>
public sealed record StartCause(StartKind Kind, string? StartElementId = null)
{
    public string? MessageName { get; init; }
    public string? CorrelationKey { get; init; }
    public MessageKey? Message { get; init; }
    public string? SignalName { get; init; }
    public SignalKey? Signal { get; init; }

    /// <summary>When the timer was due, UTC.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>Entering began and could not finish in one step (an incident stands in its way).</summary>
[EventName("ElementActivating")]
public sealed record ElementActivating(
    ElementInstanceKey Key,
    string ElementId,
    ElementInstanceKey Scope,
    IReadOnlyList<ElementInstanceKey> Lineage
) : Event
{
    public int? LoopCounter { get; init; }
    public ElementInstanceKey? Compensates { get; init; }
}

/// <summary>The element is active. Creates the element instance unless <see cref="ElementActivating"/> has.</summary>
/// <param name="Lineage">The element instances that its tokens came from; at a join all of them.</param>
[EventName("ElementActivated")]
public sealed record ElementActivated(
    ElementInstanceKey Key,
    string ElementId,
    ElementInstanceKey Scope,
    IReadOnlyList<ElementInstanceKey> Lineage
) : Event
{
    /// <summary>1-based position of an inner instance in its multi-instance body; null elsewhere.</summary>
    public int? LoopCounter { get; init; }

    /// <summary>For a compensation handler: the completed activity that it undoes.</summary>
    public ElementInstanceKey? Compensates { get; init; }
}

/// <summary>Leaving began and could not finish in one step.</summary>
[EventName("ElementCompleting")]
public sealed record ElementCompleting(ElementInstanceKey Key) : Event;

[EventName("ElementCompleted")]
public sealed record ElementCompleted(ElementInstanceKey Key) : Event;

/// <summary>Cancelled, and something below it has still to answer.</summary>
[EventName("ElementTerminating")]
public sealed record ElementTerminating(ElementInstanceKey Key, string Reason) : Event;

/// <summary>Cancelled.</summary>
/// <param name="Reason">
/// A person's words, or a stable word of the engine: <c>cancelled</c>, <c>interrupted:…</c> (the boundary event), <c>error:…</c> (its code), <c>completion-condition</c>,
/// <c>called-instance-ended</c>, <c>terminated:…</c> (the terminate end event).
/// </param>
[EventName("ElementTerminated")]
public sealed record ElementTerminated(ElementInstanceKey Key, string Reason) : Event;

/// <summary>Every token in the scope died: those between its elements, and those that were to come out of what is still being cancelled.</summary>
[EventName("TokensDiscarded")]
public sealed record TokensDiscarded(ElementInstanceKey Scope, string Reason) : Event;

/// <summary>A token moved along a sequence flow. With a condition, <paramref name="Condition"/> says what was read and what came out.</summary>
[EventName("SequenceFlowTaken")]
public sealed record SequenceFlowTaken(string FlowId, ElementInstanceKey Scope, ElementInstanceKey From, EvaluationRecord? Condition = null)
    : Event;

/// <summary>A token waits at a joining gateway.</summary>
[EventName("TokenArrived")]
public sealed record TokenArrived(string GatewayId, string FlowId, ElementInstanceKey Scope, ElementInstanceKey From) : Event;

/// <summary>An expression as it was evaluated: text, the variables that it read with their values, and the result. A replay never evaluates again.</summary>
public sealed record EvaluationRecord(string Expression, FeelContext Read, FeelValue Result)
{
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>Variables of one scope got values.</summary>
[EventName("VariablesChanged")]
public sealed record VariablesChanged(ElementInstanceKey Scope, IReadOnlyList<VariableChange> Changes) : Event
{
    /// <summary>The mappings that produced the values, where mappings did.</summary>
    public IReadOnlyList<EvaluationRecord>? Mappings { get; init; }
}

/// <summary>One variable and its new value.</summary>
/// <param name="PayloadHash">
/// Set when the value itself is kept apart (large or personal): salted SHA-256. In memory <paramref name="Value"/> is there all the same; the codec
/// leaves it out of the stream and puts it back from the payloads, or <see cref="Erased"/> when the payload is gone.
/// </param>
public sealed record VariableChange(VariableKey Key, string Name, FeelValue Value, string? PayloadHash = null);
