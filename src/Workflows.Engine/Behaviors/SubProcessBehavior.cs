using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>An embedded subprocess: begins at its none start event and ends with its last token (BPMN 2.0.2 §13.3.4).</summary>
internal sealed class SubProcessBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Enqueue(instance.Element.NoneStart!, instance, from: null);
        return null;
    }
}
