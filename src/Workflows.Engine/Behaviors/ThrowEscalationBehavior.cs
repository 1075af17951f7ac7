using Workflows.Bpmn.Model;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Escalation throw and end events (BPMN 2.0.2 §10.5.7): told to the innermost scope or activity around that catches the code. Work goes on beside it unless the
/// catcher interrupts; nobody catches it, and nothing happens. Its input mappings go along.
/// </summary>
internal sealed class ThrowEscalationBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var code = "";
        if (instance.Element.Escalation?.Code is { } expression && run.TextOf(expression, instance, out code, out _) is { } noCode)
            return noCode;
        var catcher = run.State.FindCatcher(instance, EventKind.Escalation, code);
        run.Emit(new EscalationThrown(instance.Id, code, VisibleVariables.LocalsOf(instance), catcher?.Event?.Id));
        if (catcher is { } found)
            run.Catch(found, $"interrupted:{found.Event!.Id}");
        if (instance.State == LifeCycle.Active)
            run.Complete(instance);
        return null;
    }
}
