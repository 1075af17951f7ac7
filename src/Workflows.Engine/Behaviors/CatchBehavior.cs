using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Intermediate catch events and receive tasks: wait until the trigger occurs (BPMN 2.0.2 §13.5.2, §13.3.3). Behind an event-based gateway it has occurred
/// already, and what it brought is there.
/// </summary>
internal sealed class CatchBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        if (instance.Payload is null)
            return run.Subscribe(instance, instance.Element.Itself);
        run.Complete(instance);
        return null;
    }
}
