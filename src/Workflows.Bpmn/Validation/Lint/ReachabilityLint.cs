using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Lint;

/// <summary>Every node can be reached from a start, and every way ends in an end event.</summary>
internal sealed class ReachabilityLint : ExecutableProcessRule
{
    private static readonly ProblemKind Unreachable = ProblemKind.Warning(
        "unreachable-node",
        "请把它连入流程，或删除。",
        "Connect it to the flow, or remove it."
    );

    private static readonly ProblemKind ImplicitEnd = ProblemKind.Warning(
        "implicit-end",
        "请在其后画一个结束事件，让读者知道到此为止。",
        "Draw an end event after it so that readers see that the way ends here."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var container in process.Containers)
        {
            if (container is AdHocSubProcess)
                continue;
            var reached = Reachable(process, container);
            foreach (var node in container.FlowElements.OfType<FlowNode>())
            {
                var what = Words.Of(node);
                if (!reached.Contains(node.Id))
                    yield return Unreachable.At(node, $"没有路径通向{what.Zh}。", $"No way leads to the {what.En}.");
                else if (node.Outgoing.IsEmpty && MustLeadOn(node))
                    yield return ImplicitEnd.At(node, $"{what.Zh}之后没有出线。", $"No flow leaves the {what.En}.");
            }
        }
    }

    private static HashSet<string> Reachable(ProcessIndex process, IFlowElementsContainer container)
    {
        var links = container
            .FlowElements.OfType<IntermediateCatchEvent>()
            .Where(node => node.Definition is LinkEventDefinition)
            .ToLookup(node => ((LinkEventDefinition)node.Definition!).LinkName);
        var waiting = new Queue<FlowNode>(container.FlowElements.OfType<FlowNode>().Where(BeginsByItself));
        var reached = waiting.Select(node => node.Id).ToHashSet();
        while (waiting.TryDequeue(out var node))
            foreach (var next in Next(process, links, node))
                if (reached.Add(next.Id))
                    waiting.Enqueue(next);
        return reached;
    }

    private static bool BeginsByItself(FlowNode node) =>
        node
            is StartEvent
                or SubProcess { TriggeredByEvent: true }
                or ReceiveTask { Instantiate: true }
                or EventBasedGateway { Instantiate: true };

    private static IEnumerable<FlowNode> Next(ProcessIndex process, ILookup<string?, IntermediateCatchEvent> links, FlowNode node)
    {
        foreach (var flow in node.Outgoing)
            if (process.Node(flow.TargetRef) is { } target)
                yield return target;
        foreach (var boundary in process.BoundaryEventsOf(node.Id))
            yield return boundary;
        if (process.CompensationHandlerOf(node.Id) is { } handler)
            yield return handler;
        if (node is IntermediateThrowEvent { Definition: LinkEventDefinition link })
            foreach (var target in links[link.LinkName])
                yield return target;
    }

    private static bool MustLeadOn(FlowNode node) =>
        node switch
        {
            EndEvent or SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true } => false,
            BoundaryEvent { EventKind: EventKind.Compensation } or IntermediateThrowEvent { EventKind: EventKind.Link } => false,
            _ => true,
        };
}
