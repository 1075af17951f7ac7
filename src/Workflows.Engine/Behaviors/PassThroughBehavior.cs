using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Nothing to do or to wait for: none start and end events, none throw events, manual and undefined tasks, boundary events once they occurred
/// (BPMN 2.0.2 §13.3.3, §13.5).
/// </summary>
internal sealed class PassThroughBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Complete(instance);
        return null;
    }
}
