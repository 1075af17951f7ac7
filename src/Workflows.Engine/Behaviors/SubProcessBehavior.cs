using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// An embedded subprocess begins at its none start event (BPMN 2.0.2 §13.3.4), an event subprocess at the event that started it (§13.5.4). Both end with their
/// last token.
/// </summary>
internal sealed class SubProcessBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Enqueue(instance.Element.EventStart ?? instance.Element.NoneStart!, instance, from: null);
        return null;
    }
}
