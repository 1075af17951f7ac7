using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>A default flow leaves its own node and has no condition (BPMN 2.0.2 §8.4.13, §10.6.2).</summary>
internal sealed class DefaultFlowRules : ProcessRule
{
    private static readonly ProblemKind Invalid = ProblemKind.Error(
        "invalid-default-flow",
        "请把默认顺序流设为该节点流出的顺序流之一。",
        "Make one of the node's own outgoing flows the default."
    );

    private static readonly ProblemKind NotAllowed = ProblemKind.Error(
        "default-flow-not-allowed",
        "请取消默认标记；只有活动、排他、包容和复杂网关可以有默认顺序流。",
        "Clear the default: only activities, exclusive, inclusive and complex gateways can have one."
    );

    private static readonly ProblemKind Conditional = ProblemKind.Error(
        "condition-on-default-flow",
        "请删除默认顺序流上的条件，或取消它的默认标记。",
        "Remove the condition from the default flow, or make it a normal flow."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        {
            if (DefaultOf(node) is not { } id)
                continue;

            var what = Words.Of(node);
            if (node is ParallelGateway or EventBasedGateway)
                yield return NotAllowed.At(node, $"{what.Zh}不能有默认顺序流。", $"The {what.En} cannot have a default flow.");
            else if (node.Outgoing.FirstOrDefault(flow => flow.Id == id) is not { } flow)
                yield return Invalid.At(
                    node,
                    $"{what.Zh}的默认顺序流“{id}”不从它流出。",
                    $"The default flow “{id}” of the {what.En} does not leave it."
                );
            else if (flow.Condition is { } condition)
                yield return Conditional.At(
                    flow.Id,
                    condition.Position,
                    "默认顺序流不能带条件。",
                    "A default flow cannot have a condition."
                );
        }
    }

    private static string? DefaultOf(FlowNode node) =>
        node switch
        {
            Activity activity => activity.Default,
            Gateway gateway => gateway.Default,
            _ => null,
        };
}
