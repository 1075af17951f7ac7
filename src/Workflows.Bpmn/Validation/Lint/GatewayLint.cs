using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Lint;

/// <summary>Gateways and joins that do something other than they look like.</summary>
internal sealed class GatewayLint : ExecutableProcessRule
{
    /// <summary>More flows at one node than a person draws: what lies beyond is not looked at, so that a hostile file costs no time.</summary>
    private const int MostFlows = 50;

    private static readonly ProblemKind Superfluous = ProblemKind.Warning(
        "superfluous-gateway",
        "请删除该网关，直接连线。",
        "Remove the gateway and connect directly."
    );

    private static readonly ProblemKind ForkAndJoin = ProblemKind.Warning(
        "gateway-forks-and-joins",
        "请拆成一个合并网关和一个分支网关。",
        "Split it into one gateway that joins and one that forks."
    );

    private static readonly ProblemKind Merge = ProblemKind.Warning(
        "implicit-merge",
        "多条流入时每来一次就执行一次；请先用排他网关合并，或用并行网关等齐。",
        "Each arrival runs it once more: merge by an exclusive gateway first, or wait for all by a parallel gateway."
    );

    private static readonly ProblemKind Twice = ProblemKind.Warning("duplicate-flow", "请删除其中一条。", "Remove one of them.");

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        {
            var what = Words.Of(node);
            if (node is Gateway and not ComplexGateway && node.Incoming.Length <= 1 && node.Outgoing.Length == 1)
                yield return Superfluous.At(
                    node,
                    $"{what.Zh}只有一条流入和一条流出，不起作用。",
                    $"The {what.En} has one way in and one way out and does nothing."
                );
            if (node is ParallelGateway or InclusiveGateway && node.Incoming.Length > 1 && node.Outgoing.Length > 1)
                yield return ForkAndJoin.At(node, $"{what.Zh}既合并又分支。", $"The {what.En} joins and forks at once.");
            if (node is not Gateway && node.Incoming.Length > 1 && MayRunTwice(process, node))
                yield return Merge.At(
                    node,
                    $"{what.Zh}有 {node.Incoming.Length} 条流入，且上游有并行分支。",
                    $"The {what.En} has {node.Incoming.Length} ways in, and a parallel or inclusive gateway lies before it."
                );
            foreach (var group in node.Outgoing.GroupBy(flow => (flow.TargetRef, flow.Condition?.Text)).Where(group => group.Count() > 1))
                yield return Twice.At(
                    group.Last(),
                    "两个节点之间有不止一条条件相同的顺序流。",
                    "More than one flow of the same condition connects these two nodes."
                );
        }
    }

    /// <summary>Whether two of the node's direct predecessors are branches of one forking gateway: then both can arrive.</summary>
    private static bool MayRunTwice(ProcessIndex process, FlowNode node) =>
        node
            .Incoming.Take(MostFlows)
            .Select(flow => process.Node(flow.SourceRef))
            .OfType<FlowNode>()
            .SelectMany(before =>
                before
                    .Incoming.Take(MostFlows)
                    .Select(flow => process.Node(flow.SourceRef))
                    .OfType<Gateway>()
                    .Where(IsFork)
                    .Select(fork => fork.Id)
                    .Distinct()
            )
            .GroupBy(id => id)
            .Any(group => group.Count() > 1);

    private static bool IsFork(Gateway gateway) => gateway is ParallelGateway or InclusiveGateway && gateway.Outgoing.Length > 1;
}
