using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>Pools refer to processes of the file; message flows connect two different pools (BPMN 2.0.2 §9.2, §9.3).</summary>
internal sealed class CollaborationRules : Rule
{
    private static readonly ProblemKind Dangling = ProblemKind.Error(
        "dangling-reference",
        "请改为文件中存在的元素，或删除该引用。",
        "Refer to an element of the file, or remove the reference."
    );

    private static readonly ProblemKind WithinPool = ProblemKind.Error(
        "message-flow-within-pool",
        "同一个池内请用顺序流，或用消息事件。",
        "Within one pool use a sequence flow or message events."
    );

    public override IEnumerable<BpmnProblem> Check(ModelScope scope)
    {
        if (scope.Model.Collaborations.IsEmpty)
            yield break;

        var poolOf = PoolByElement(scope);
        var processes = scope.Model.Processes.Select(process => process.Id).ToHashSet();
        foreach (var collaboration in scope.Model.Collaborations)
        {
            foreach (var pool in collaboration.Participants)
                if (pool.ProcessRef is { } process && !processes.Contains(process))
                    yield return Dangling.At(
                        pool,
                        $"池“{Words.OneLine(pool.Name ?? pool.Id)}”引用的流程“{process}”不存在。",
                        $"The pool “{Words.OneLine(pool.Name ?? pool.Id)}” refers to the process “{process}”, which does not exist."
                    );
            foreach (var problem in collaboration.MessageFlows.SelectMany(flow => Check(flow, poolOf)))
                yield return problem;
        }
    }

    private static IEnumerable<BpmnProblem> Check(MessageFlow flow, Dictionary<string, string> poolOf)
    {
        var sourcePool = poolOf.GetValueOrDefault(flow.SourceRef);
        var targetPool = poolOf.GetValueOrDefault(flow.TargetRef);
        if (sourcePool is null)
            yield return Dangling.At(
                flow,
                $"消息流的起点“{flow.SourceRef}”不存在。",
                $"The message flow's source “{flow.SourceRef}” does not exist."
            );
        if (targetPool is null)
            yield return Dangling.At(
                flow,
                $"消息流的终点“{flow.TargetRef}”不存在。",
                $"The message flow's target “{flow.TargetRef}” does not exist."
            );
        if (sourcePool is not null && sourcePool == targetPool)
            yield return WithinPool.At(flow, "消息流的两端在同一个池内。", "Both ends of the message flow lie in one pool.");
    }

    private static Dictionary<string, string> PoolByElement(ModelScope scope)
    {
        var poolOf = new Dictionary<string, string>();
        var poolOfProcess = new Dictionary<string, string>();
        foreach (var pool in scope.Model.Collaborations.SelectMany(collaboration => collaboration.Participants))
        {
            poolOf.TryAdd(pool.Id, pool.Id);
            if (pool.ProcessRef is { } process)
                poolOfProcess.TryAdd(process, pool.Id);
        }
        foreach (var process in scope.Processes)
        {
            var pool = poolOfProcess.GetValueOrDefault(process.Process.Id, process.Process.Id);
            foreach (var node in process.Nodes)
                poolOf.TryAdd(node.Id, pool);
        }
        return poolOf;
    }
}
