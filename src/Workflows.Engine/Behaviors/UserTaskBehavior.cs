using Workflows.Engine.ProcessInstances;
using Workflows.Engine.UserTasks;

namespace Workflows.Engine.Behaviors;

/// <summary>Work of a person: waits until somebody completes it (BPMN 2.0.2 §13.3.3, «User Task»).</summary>
internal sealed class UserTaskBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance) => TaskCreation.Create(run, instance);
}
