using Workflows.Feel;

namespace Workflows.Engine.Events.ProcessInstances;

/// <summary>An error end event threw; <paramref name="CaughtBy"/> is the boundary or start event that catches it, null for the caller of the whole instance.</summary>
[EventName("ErrorThrown")]
public sealed record ErrorThrown(ElementInstanceKey Element, string ErrorCode, FeelContext Variables, string? CaughtBy) : Event;

/// <summary>An escalation was thrown; <paramref name="CaughtBy"/> is the boundary or start event that catches it, null when nobody here does.</summary>
[EventName("EscalationThrown")]
public sealed record EscalationThrown(ElementInstanceKey Element, string EscalationCode, FeelContext Variables, string? CaughtBy) : Event;

/// <summary>Completed activities are going to be undone by their handlers, the last completed first.</summary>
/// <param name="Element">The throw or end event that waits for the handlers.</param>
/// <param name="ActivityId">The activity that it names; null for all of its scope.</param>
/// <param name="Activities">The completed element instances, in the order of their completion.</param>
[EventName("CompensationTriggered")]
public sealed record CompensationTriggered(ElementInstanceKey Element, string? ActivityId, IReadOnlyList<ElementInstanceKey> Activities)
    : Event;
