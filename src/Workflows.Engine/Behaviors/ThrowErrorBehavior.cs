using Workflows.Bpmn.Model;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Engine.Variables;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// An error end event: the innermost scope or activity around it that catches the code is ended and goes on from there (BPMN 2.0.2 §13.5.5). Its input mappings
/// go along as the error's variables. Nobody catches it: an incident, as in Camunda 8.
/// </summary>
internal sealed class ThrowErrorBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var code = "";
        if (instance.Element.Error?.Code is { } expression && run.TextOf(expression, instance, out code, out _) is { } noCode)
            return noCode;
        if (run.State.FindCatcher(instance, EventKind.Error, code) is not { } catcher)
            return JobResults.Uncaught(instance, code, null, null);
        run.Emit(new ErrorThrown(instance.Id, code, VisibleVariables.LocalsOf(instance), catcher.Event?.Id));
        run.Catch(catcher, $"error:{code}");
        return null;
    }
}
