using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Lint;

/// <summary>A diagram speaks for itself: activities, events, choices and their ways have labels, and work for people is explained.</summary>
internal sealed class LabelLint : ExecutableProcessRule
{
    private static readonly ProblemKind NoLabel = ProblemKind.Warning(
        "missing-label",
        "请填写名称，让人一看就懂。",
        "Give it a name that people understand."
    );

    private static readonly ProblemKind NoDocumentation = ProblemKind.Warning(
        "missing-documentation",
        "请在文档栏写明怎么做、做到什么程度。",
        "Write into its documentation how the work is done and when it is good."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        if (process.Process.Name is null)
            yield return NoLabel.At(process.Process, "流程没有名称。", "The process has no name.");
        foreach (var node in process.Nodes)
        {
            var what = Words.Of(node);
            if (node.Name is null && NeedsLabel(node))
                yield return NoLabel.At(node, $"{what.Zh}没有名称。", $"The {what.En} has no name.");
            if (node is UserTask && node.Documentation is null)
                yield return NoDocumentation.At(node, $"{what.Zh}没有说明文字。", $"The {what.En} has no documentation.");
            if (node is ExclusiveGateway or InclusiveGateway && node.Outgoing.Length > 1)
                foreach (var flow in node.Outgoing.Where(flow => flow.Name is null))
                    yield return NoLabel.At(flow, $"{what.Zh}的这条出线没有名称。", $"This way out of the {what.En} has no name.");
        }
    }

    private static bool NeedsLabel(FlowNode node) =>
        node switch
        {
            Gateway => node is ExclusiveGateway or InclusiveGateway && node.Outgoing.Length > 1,
            StartEvent { EventKind: EventKind.None } or EndEvent { EventKind: EventKind.None } => false,
            SubProcess { TriggeredByEvent: true } => false,
            _ => true,
        };
}
