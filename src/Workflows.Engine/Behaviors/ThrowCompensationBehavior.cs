using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Compensation throw and end events (BPMN 2.0.2 §13.5.6): what was completed in the scope is undone by its handlers, and the event is left when the last of them
/// is done. Nothing to undo: it is left at once.
/// </summary>
internal sealed class ThrowCompensationBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var due = ProcessInstanceState.CompensableBy(instance);
        if (due.Count > 0)
            run.Emit(new CompensationTriggered(instance.Id, instance.Element.Compensation!.ActivityId, [.. due.Select(each => each.Id)]));
        run.EndScopeIfEmpty(instance);
        return null;
    }
}
