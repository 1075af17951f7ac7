using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>Waits for all the events behind it; the first that occurs decides the way (BPMN 2.0.2 §13.4.4).</summary>
internal sealed class EventBasedGatewayBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance) => run.Subscribe(instance, instance.Element.EventsBehind);

    public override Failure? ChooseFlows(Execution run, ElementInstance instance, List<ChosenFlow> chosen)
    {
        foreach (var flow in instance.Element.OutgoingFlows)
        {
            if (flow.Target != instance.Pending?.Event)
                continue;
            chosen.Add(new ChosenFlow(flow, null));
            return null;
        }
        return NoFlowHolds(instance);
    }
}
