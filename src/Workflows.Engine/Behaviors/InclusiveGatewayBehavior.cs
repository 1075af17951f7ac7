using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Every way whose condition holds, the default one when none does (BPMN 2.0.2 §13.4.3); the choice of the base class is the same. When it joins, the
/// execution judges which tokens can still arrive.
/// </summary>
internal sealed class InclusiveGatewayBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Complete(instance);
        return null;
    }
}
