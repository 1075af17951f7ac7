using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>Sequence flows connect two nodes of one scope, and only where a flow may begin or end (BPMN 2.0.2 §8.4.13, table 7.3).</summary>
internal sealed class SequenceFlowRules : ProcessRule
{
    private static readonly ProblemKind Dangling = ProblemKind.Error(
        "dangling-flow",
        "请把顺序流的两端都接到节点上，或删除它。",
        "Connect both ends of the flow to nodes, or remove it."
    );

    private static readonly ProblemKind CrossesScope = ProblemKind.Error(
        "flow-crosses-scope",
        "请让顺序流留在同一层；跨出子流程用结束事件或边界事件，跨池用消息流。",
        "Keep the flow within one scope: leave a subprocess by its end or a boundary event, a pool by a message flow."
    );

    private static readonly ProblemKind NotAllowed = ProblemKind.Error(
        "flow-not-allowed",
        "请删除该顺序流，或改接到别的节点。",
        "Remove the flow or connect it to another node."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var container in process.Containers)
        foreach (var flow in container.FlowElements.OfType<SequenceFlow>())
        foreach (var problem in Check(process, container, flow))
            yield return problem;
    }

    private static IEnumerable<BpmnProblem> Check(ProcessIndex process, IFlowElementsContainer container, SequenceFlow flow)
    {
        var (source, target) = (process.Node(flow.SourceRef), process.Node(flow.TargetRef));
        if (source is null)
            yield return DanglingEnd(flow, "起点", "source", flow.SourceRef);
        if (target is null)
            yield return DanglingEnd(flow, "终点", "target", flow.TargetRef);
        if (source is null || target is null)
            yield break;

        if (process.ScopeOf(source.Id) != container || process.ScopeOf(target.Id) != container)
        {
            yield return CrossesScope.At(
                flow,
                "顺序流跨出了它所在的流程或子流程。",
                "The flow leaves the process or subprocess in which it lies."
            );
            yield break;
        }
        if (ReasonAgainstLeaving(source) is { } leaving)
            yield return NotAllowed.At(flow, $"{leaving.Zh}不能有流出的顺序流。", $"A flow cannot leave {leaving.En}.");
        if (ReasonAgainstEntering(target) is { } entering)
            yield return NotAllowed.At(flow, $"{entering.Zh}不能有流入的顺序流。", $"A flow cannot enter {entering.En}.");
    }

    private static BpmnProblem DanglingEnd(SequenceFlow flow, string zhEnd, string enEnd, string id) =>
        id.Length == 0
            ? Dangling.At(flow, $"顺序流没有{zhEnd}。", $"The flow has no {enEnd}.")
            : Dangling.At(flow, $"顺序流的{zhEnd}“{id}”在本流程中不存在。", $"The flow's {enEnd} “{id}” does not exist in this process.");

    private static Bilingual? ReasonAgainstLeaving(FlowNode source) =>
        source switch
        {
            EndEvent => new("结束事件", "an end event"),
            SubProcess { TriggeredByEvent: true } => new("事件子流程", "an event subprocess"),
            Activity { IsForCompensation: true } => new("补偿活动", "a compensation activity"),
            BoundaryEvent { EventKind: EventKind.Compensation } => new("补偿边界事件", "a compensation boundary event"),
            IntermediateThrowEvent { EventKind: EventKind.Link } => new("链接抛出事件", "a link throw event"),
            _ => null,
        };

    private static Bilingual? ReasonAgainstEntering(FlowNode target) =>
        target switch
        {
            StartEvent => new("开始事件", "a start event"),
            BoundaryEvent => new("边界事件", "a boundary event"),
            SubProcess { TriggeredByEvent: true } => new("事件子流程", "an event subprocess"),
            Activity { IsForCompensation: true } => new("补偿活动", "a compensation activity"),
            IntermediateCatchEvent { EventKind: EventKind.Link } => new("链接捕获事件", "a link catch event"),
            _ => null,
        };
}
