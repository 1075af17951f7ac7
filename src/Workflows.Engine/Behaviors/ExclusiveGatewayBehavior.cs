using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>One way of several: the first whose condition holds, in the order of the flows (BPMN 2.0.2 §13.4.2). Merges by letting every token through.</summary>
internal sealed class ExclusiveGatewayBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Complete(instance);
        return null;
    }

    public override Failure? ChooseFlows(Execution run, ElementInstance instance, List<ChosenFlow> chosen)
    {
        foreach (var flow in instance.Element.OutgoingFlows)
        {
            if (flow == instance.Element.Default)
                continue;
            if (flow.Condition is not { } condition)
            {
                chosen.Add(new ChosenFlow(flow, null));
                return null;
            }
            var holds = run.Holds(condition, instance, out var record, out var failure);
            if (failure is not null)
                return failure;
            if (!holds)
                continue;
            chosen.Add(new ChosenFlow(flow, record));
            return null;
        }
        if (instance.Element.Default is not { } otherwise)
            return NoFlowHolds(instance);
        chosen.Add(new ChosenFlow(otherwise, null));
        return null;
    }
}
