using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>A lane lists nodes of its own process; a node lies in one lane only, for the lane says who does the work (BPMN 2.0.2 §10.8).</summary>
internal sealed class LaneRules : ProcessRule
{
    private static readonly ProblemKind Dangling = ProblemKind.Error(
        "dangling-lane-node",
        "请在建模工具中把节点重新拖入泳道并保存。",
        "Drag the node into the lane again in a modeling tool and save."
    );

    private static readonly ProblemKind Ambiguous = ProblemKind.Error(
        "node-in-two-lanes",
        "请让节点只属于一条泳道。",
        "Let the node belong to one lane."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var laneSet in process.Containers.SelectMany(container => container.LaneSets))
        {
            var laneOf = new Dictionary<string, Lane>();
            foreach (var problem in Check(process, laneSet, laneOf))
                yield return problem;
        }
    }

    private static IEnumerable<BpmnProblem> Check(ProcessIndex process, LaneSet laneSet, Dictionary<string, Lane> laneOf)
    {
        foreach (var lane in laneSet.Lanes)
        {
            // Tools list a node in the inner lane and again in the outer ones around it: that is one place, not two.
            var inner = new Dictionary<string, Lane>();
            if (lane.ChildLaneSet is { } child)
                foreach (var problem in Check(process, child, inner))
                    yield return problem;

            foreach (var id in lane.FlowNodeRefs)
            {
                if (process.Node(id) is null)
                    yield return Dangling.At(
                        lane,
                        $"泳道“{Label(lane)}”列出的节点“{id}”不存在。",
                        $"The lane “{Label(lane)}” lists the node “{id}”, which does not exist."
                    );
                else
                    inner.TryAdd(id, lane);
            }
            foreach (var (id, innerLane) in inner)
                if (!laneOf.TryAdd(id, innerLane) && process.Node(id) is { } node)
                    yield return Ambiguous.At(
                        node,
                        $"{Words.Of(node).Zh}同时在泳道“{Label(laneOf[id])}”和“{Label(innerLane)}”中。",
                        $"The {Words.Of(node).En} lies in the lanes “{Label(laneOf[id])}” and “{Label(innerLane)}” at once."
                    );
        }
    }

    private static string Label(Lane lane) => Words.OneLine(lane.Name ?? lane.Id);
}
