using Workflows.Engine.Definitions;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Triggers;

/// <summary>
/// What an event waits for, wherever it stands: in the flow, at an activity's edge, behind an event-based gateway. One class for each kind of trigger.
/// </summary>
internal abstract class EventTrigger
{
    /// <summary>Adds the events with which <paramref name="owner"/> begins to wait for <paramref name="element"/>; none when an expression fails.</summary>
    public abstract Failure? Prepare(Execution run, ElementInstance owner, ExecutableElement element, List<Event> events);
}
