using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Lint;

/// <summary>What is declared is used: messages, errors, signals, escalations; and where there are lanes, every node lies in one.</summary>
internal sealed class UnusedLint : Rule
{
    private static readonly ProblemKind Unused = ProblemKind.Warning(
        "unused-definition",
        "请删除，或在事件中引用它。",
        "Remove it, or refer to it from an event."
    );

    private static readonly ProblemKind OutsideLanes = ProblemKind.Warning(
        "node-outside-lanes",
        "请把节点移入负责它的泳道。",
        "Move the node into the lane of those who do it."
    );

    public override IEnumerable<BpmnProblem> Check(ModelScope scope)
    {
        var used = scope.Processes.SelectMany(process => process.Nodes).SelectMany(References).ToHashSet();
        used.UnionWith(scope.Model.Collaborations.SelectMany(each => each.MessageFlows).Select(flow => flow.MessageRef).OfType<string>());

        var declared = scope
            .Model.Messages.Cast<BaseElement>()
            .Concat(scope.Model.Errors)
            .Concat(scope.Model.Signals)
            .Concat(scope.Model.Escalations);
        foreach (var element in declared)
            if (!used.Contains(element.Id))
                yield return Unused.At(
                    element,
                    $"{Words.KindOf(element).Zh}“{Words.OneLine(element.Id)}”没有被使用。",
                    $"The {Words.KindOf(element).En} “{Words.OneLine(element.Id)}” is not used."
                );

        foreach (var process in scope.Processes.Where(process => process.Process is { IsExecutable: true, LaneSets.IsEmpty: false }))
        foreach (var node in process.Process.FlowElements.OfType<FlowNode>())
            if (node is not BoundaryEvent && process.LanesOf(node.Id).IsEmpty)
                yield return OutsideLanes.At(node, $"{Words.Of(node).Zh}不在任何泳道中。", $"The {Words.Of(node).En} lies in no lane.");
    }

    private static IEnumerable<string> References(FlowNode node) =>
        (
            node switch
            {
                SendTask send => [send.MessageRef],
                ReceiveTask receive => [receive.MessageRef],
                Event happening => happening.EventDefinitions.Select(ReferenceOf),
                _ => Enumerable.Empty<string?>(),
            }
        ).OfType<string>();

    private static string? ReferenceOf(EventDefinition definition) =>
        definition switch
        {
            MessageEventDefinition message => message.MessageRef,
            ErrorEventDefinition error => error.ErrorRef,
            SignalEventDefinition signal => signal.SignalRef,
            EscalationEventDefinition escalation => escalation.EscalationRef,
            _ => null,
        };
}
