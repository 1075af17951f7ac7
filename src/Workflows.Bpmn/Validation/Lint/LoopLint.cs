using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Lint;

/// <summary>A loop in which nothing ever waits spins until the engine stops it.</summary>
internal sealed class LoopLint : ExecutableProcessRule
{
    private static readonly ProblemKind Spins = ProblemKind.Warning(
        "loop-without-wait",
        "请在循环中加入任务、定时或消息等待，或确认循环次数有限。",
        "Put a task, a timer or a message into the loop, or make sure that it ends soon."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var container in process.Containers)
        {
            var looping = Looping(process, [.. container.FlowElements.OfType<FlowNode>().Where(node => !Waits(node))]);
            if (container.FlowElements.OfType<FlowNode>().FirstOrDefault(node => looping.Contains(node.Id)) is { } first)
                yield return Spins.At(
                    first,
                    $"从{Words.Of(first).Zh}起的循环中没有任何等待。",
                    $"Nothing waits in the loop at the {Words.Of(first).En}."
                );
        }
    }

    /// <summary>What is left when nodes without a predecessor or without a successor are taken away again and again: the loops.</summary>
    private static HashSet<string> Looping(ProcessIndex process, FlowNode[] nodes)
    {
        var left = nodes.Select(node => node.Id).ToHashSet();
        var waiting = new Queue<FlowNode>(nodes);
        while (waiting.TryDequeue(out var node))
        {
            if (!left.Contains(node.Id) || (Before(node).Any(left.Contains) && After(node).Any(left.Contains)))
                continue;
            left.Remove(node.Id);
            foreach (var id in Before(node).Concat(After(node)))
                if (left.Contains(id) && process.Node(id) is { } neighbour)
                    waiting.Enqueue(neighbour);
        }
        return left;
    }

    private static IEnumerable<string> Before(FlowNode node) => node.Incoming.Select(flow => flow.SourceRef);

    private static IEnumerable<string> After(FlowNode node) => node.Outgoing.Select(flow => flow.TargetRef);

    private static bool Waits(FlowNode node) =>
        node switch
        {
            EventBasedGateway => true,
            Gateway or AbstractTask or ManualTask => false,
            ScriptTask script => script.Job is not null,
            BusinessRuleTask rule => rule.Job is not null,
            SendTask send => send.Job is not null,
            ThrowEvent throwing => throwing.Job is not null,
            _ => true,
        };
}
