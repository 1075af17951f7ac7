using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>After an event-based gateway come at least two events, each reached from it alone (BPMN 2.0.2 §10.6.6).</summary>
internal sealed class EventGatewayRules : ProcessRule
{
    private static readonly ProblemKind TooFew = ProblemKind.Error(
        "event-gateway-too-few",
        "请至少接两个捕获事件，或去掉网关直接等待。",
        "Connect at least two catch events, or wait without a gateway."
    );

    private static readonly ProblemKind Successor = ProblemKind.Error(
        "event-gateway-successor",
        "网关之后请接消息、定时、信号或条件捕获事件，或接收任务，且只由该网关流入。",
        "Let the gateway be followed by message, timer, signal or conditional catch events or receive tasks that no other flow enters."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) =>
        process.Nodes.OfType<EventBasedGateway>().SelectMany(gateway => Check(process, gateway));

    private static IEnumerable<BpmnProblem> Check(ProcessIndex process, EventBasedGateway gateway)
    {
        var what = Words.Of(gateway);
        if (gateway.Outgoing.Length < 2)
            yield return TooFew.At(gateway, $"{what.Zh}的出线少于两条。", $"The {what.En} has fewer than two ways out.");

        var messages = new HashSet<string>();
        foreach (var node in gateway.Outgoing.Select(flow => process.Node(flow.TargetRef)).OfType<FlowNode>())
        {
            var successor = Words.Of(node);
            if (!IsEvent(node))
                yield return Successor.At(
                    node,
                    $"{successor.Zh}不能接在{what.Zh}之后。",
                    $"The {successor.En} cannot follow the {what.En}."
                );
            else if (node.Incoming.Length > 1)
                yield return Successor.At(
                    node,
                    $"{successor.Zh}除{what.Zh}外还有别的流入。",
                    $"The {successor.En} is entered by other flows than that of the {what.En}."
                );
            else if (node is ReceiveTask && process.BoundaryEventsOf(node.Id).Any())
                yield return Successor.At(
                    node,
                    $"{what.Zh}之后的{successor.Zh}不能带边界事件。",
                    $"The {successor.En} after the {what.En} cannot have boundary events."
                );
            if (MessageOf(node) is { } message && !messages.Add(message))
                yield return Successor.At(
                    node,
                    $"{what.Zh}之后有两处等待同一消息“{message}”。",
                    $"Two ways of the {what.En} wait for the same message “{message}”."
                );
        }
    }

    private static bool IsEvent(FlowNode node) =>
        node
            is ReceiveTask
                or IntermediateCatchEvent
                {
                    EventKind: EventKind.Message or EventKind.Timer or EventKind.Signal or EventKind.Conditional or EventKind.None
                };

    private static string? MessageOf(FlowNode node) =>
        node switch
        {
            ReceiveTask receive => receive.Message?.Name?.Text,
            IntermediateCatchEvent { Definition: MessageEventDefinition message } => message.Message?.Name?.Text,
            _ => null,
        };
}
