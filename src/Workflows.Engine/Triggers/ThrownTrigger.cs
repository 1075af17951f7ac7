using Workflows.Engine.Definitions;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Triggers;

/// <summary>Catches errors and escalations that are thrown below its activity or scope (BPMN 2.0.2 §10.5.7). Nothing has to be set up: the thrower looks for it.</summary>
internal sealed class ThrownTrigger : EventTrigger
{
    public override Failure? Prepare(Execution run, ElementInstance owner, ExecutableElement element, List<Event> events) => null;
}
