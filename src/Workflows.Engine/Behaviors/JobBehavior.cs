using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.Behaviors;

/// <summary>A job for a worker: service tasks, and whatever else has a task definition (BPMN 2.0.2 §13.3.3, «Service Task»).</summary>
internal sealed class JobBehavior : ElementBehavior
{
    private const int DefaultRetries = 3;

    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var job = instance.Element.Job!;
        if (run.TextOf(job.Type, instance, out var type, out _) is { } noType)
            return noType;
        if (WholeOf(run, instance, job.Retries, DefaultRetries, out var retries) is { } noRetries)
            return noRetries;
        if (WholeOf(run, instance, job.Priority, 0, out var priority) is { } noPriority)
            return noPriority;
        run.Emit(
            new JobCreated(new JobKey(run.NextKey()), instance.Id, instance.Element.Id, type, retries, job.Headers) { Priority = priority }
        );
        return null;
    }

    internal static Failure? WholeOf(Execution run, ElementInstance instance, Expression? expression, int otherwise, out int number)
    {
        number = otherwise;
        if (expression is null)
            return null;
        var result = run.Evaluate(expression, instance);
        if (result.Failure is not null)
            return result.Failure;
        return
            result.Value is FeelNumber or FeelString
            && int.TryParse(result.Text ?? result.Value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out number)
            ? null
            : Execution.NotA(expression, "整数", "a whole number", result);
    }
}
