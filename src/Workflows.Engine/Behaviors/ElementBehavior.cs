using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// What one kind of element does between being active and being left. Mappings, boundary events, multi-instance and incidents are composed around it
/// by <see cref="Execution"/>; no behaviour mentions them. Stateless: one object serves all instances.
/// </summary>
internal abstract class ElementBehavior
{
    /// <summary>The element is active. Either completes it at once or emits what it waits for.</summary>
    /// <returns>Why it could not; becomes an incident, and resolving that calls this again.</returns>
    public abstract Failure? Execute(Execution run, ElementInstance instance);

    /// <summary>Whether the element did what was expected of it, its output mappings done; a failure holds it there.</summary>
    public virtual Failure? Judge(Execution run, ElementInstance instance) => null;

    /// <summary>Whether it may be left by now; otherwise it is done again.</summary>
    public virtual bool JudgeAgain(Execution run, ElementInstance instance) => true;

    /// <summary>The element has just been completed, its tokens have not gone on yet.</summary>
    public virtual void Completed(Execution run, ElementInstance instance) { }

    /// <summary>Which of several outgoing flows get a token. For activities and events: all without a condition, and those whose condition holds;
    /// the default flow when none holds (BPMN 2.0.2 §8.4.13).</summary>
    public virtual Failure? ChooseFlows(Execution run, ElementInstance instance, List<ChosenFlow> chosen)
    {
        var conditions = 0;
        var held = 0;
        foreach (var flow in instance.Element.OutgoingFlows)
        {
            if (flow == instance.Element.Default)
                continue;
            if (flow.Condition is not { } condition)
            {
                chosen.Add(new ChosenFlow(flow, null));
                continue;
            }
            conditions++;
            var holds = run.Holds(condition, instance, out var record, out var failure);
            if (failure is not null)
                return failure;
            if (!holds)
                continue;
            held++;
            chosen.Add(new ChosenFlow(flow, record));
        }
        if (held == 0 && instance.Element.Default is { } otherwise)
            chosen.Add(new ChosenFlow(otherwise, null));
        else if (held == 0 && conditions > 0 && chosen.Count == 0)
            return NoFlowHolds(instance);
        return null;
    }

    protected static Failure NoFlowHolds(ElementInstance instance) =>
        Failure.Of(
            IncidentTypes.ConditionError,
            $"“{instance.Element.Name}”的出口条件都不成立，也没有默认分支。请改正变量后重试，或给模型补上默认分支。",
            $"Expected at least one condition of «{instance.Element.Id}» to be true, or a default flow. Correct the variables and resolve, or add a default flow."
        );
}
