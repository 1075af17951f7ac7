using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.Commands.ProcessInstances;

/// <summary>Begins an instance. The keys are the caller's, so a repetition is recognised.</summary>
/// <param name="BusinessKey">Null: the Runtime numbers it (process's prefix, date, counter) before the command is decided.</param>
public sealed record CreateProcessInstance(
    ProcessInstanceKey Instance,
    ProcessDefinitionKey Definition,
    FeelContext Variables,
    StartCause Cause,
    string? BusinessKey = null
) : Command
{
    public IReadOnlyList<string> Tags { get; init; } = [];
    public ParentReference? Parent { get; init; }
    public ProcessInstanceKey? RootInstance { get; init; }

    /// <summary>The variables come from a start form and are checked against it.</summary>
    public bool FromForm { get; init; }

    /// <summary>For the check of the start form; null: files and searched options are taken as they are.</summary>
    public FormFacts? Facts { get; init; }

    /// <summary>Elements to start at instead of the start event (<c>/v2</c> start instructions).</summary>
    public IReadOnlyList<string> StartInstructions { get; init; } = [];
}

public sealed record CancelProcessInstance(string? Reason = null) : Command;

/// <summary>Cancels a called instance for its parent, which waits for the answer.</summary>
public sealed record CancelCalledInstance(ElementInstanceKey ParentElement, string Reason) : Command;

/// <summary>Sets variables in a scope from outside. <paramref name="Local"/>: in that very scope; else where the name is found going up.</summary>
public sealed record SetVariables(ElementInstanceKey Scope, FeelContext Variables, bool Local) : Command;

/// <summary>
/// Repeats the step that failed, or (<paramref name="Skip"/>, for calls whose process did not reach what was expected) goes on without it, for the reason
/// in <paramref name="Note"/>.
/// </summary>
public sealed record ResolveIncident(IncidentKey Incident, bool Skip = false, string? Note = null) : Command;

/// <summary>A timer row came due.</summary>
public sealed record TriggerTimer(TimerKey Timer, DateTimeOffset DueAt) : Command;

/// <summary>The message stream offers a message to a subscription of this instance.</summary>
public sealed record CorrelateMessage(
    SubscriptionKey Subscription,
    MessageKey Message,
    string MessageName,
    string CorrelationKey,
    FeelContext Variables
) : Command;

/// <summary>A called instance has ended.</summary>
public sealed record EndCalledInstance(ElementInstanceKey Element, ProcessInstanceKey Child, bool Completed, FeelContext Variables)
    : Command
{
    /// <summary>The BPMN error that ended it, for a boundary event here or further out.</summary>
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }

    /// <summary>The last user task of the called instance, for the hand-off rule.</summary>
    public WorkOrigin? Origin { get; init; }
}
