using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Ends everything else in its scope, which then completes as usual (BPMN 2.0.2 §13.5.5): in a subprocess the subprocess and nothing around it, in one
/// instance of a multi-instance activity that instance.
/// </summary>
internal sealed class TerminateBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Complete(instance);
        return null;
    }

    public override void Completed(Execution run, ElementInstance instance) =>
        run.Empty(instance.Scope!, $"terminated:{instance.Element.Id}");
}
