using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.Behaviors;

/// <summary>Evaluates FEEL into its result variable (BPMN 2.0.2 §13.3.3, «Script Task»).</summary>
internal sealed class ScriptTaskBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var script = instance.Element.Script!;
        var result = run.Evaluate(script.Body, instance);
        if (result.Failure is not null)
            return result.Failure;
        var value = JsonValues.From(result.Value);
        var record = result.Record ?? new EvaluationRecord(script.Body.Text, FeelContext.Empty, value);
        run.Emit(new ScriptEvaluated(instance.Id, script.ResultVariable, record with { Result = value }));
        run.Complete(instance);
        return null;
    }
}
