using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>All ways at once, whatever conditions say (BPMN 2.0.2 §13.4.1). It is entered only when a token has come by each incoming flow.</summary>
internal sealed class ParallelGatewayBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        run.Complete(instance);
        return null;
    }

    public override Failure? ChooseFlows(Execution run, ElementInstance instance, List<ChosenFlow> chosen)
    {
        foreach (var flow in instance.Element.OutgoingFlows)
            chosen.Add(new ChosenFlow(flow, null));
        return null;
    }
}
