using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>Where a choice is made, each way but the default says when it is taken (BPMN 2.0.2 §10.6.2, §10.6.3).</summary>
internal sealed class ConditionRules : ExecutableProcessRule
{
    private static readonly ProblemKind Missing = ProblemKind.Error(
        "missing-condition",
        "请写上条件（如 =amount > 500），或把它设为默认顺序流。",
        "Write a condition (such as =amount > 500) or make the flow the default."
    );

    private static readonly ProblemKind NotFeel = ProblemKind.Error(
        "condition-not-feel",
        "条件须是以 = 开头的 FEEL 表达式，如 =amount > 500。",
        "A condition is a FEEL expression that begins with =, such as =amount > 500."
    );

    private static readonly ProblemKind Ignored = ProblemKind.Warning(
        "condition-ignored",
        "请删除条件，或改用排他或包容网关。",
        "Remove the condition, or use an exclusive or inclusive gateway."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        foreach (var flow in node.Outgoing)
            if (Check(node, flow) is { } problem)
                yield return problem;
    }

    private static BpmnProblem? Check(FlowNode node, SequenceFlow flow)
    {
        if (flow.Condition is { IsFeel: false } literal)
            return NotFeel.At(
                flow.Id,
                literal.Position,
                $"条件“{Words.OneLine(literal.Text)}”不是 FEEL 表达式。",
                $"The condition “{Words.OneLine(literal.Text)}” is no FEEL expression."
            );

        var what = Words.Of(node);
        return node switch
        {
            ExclusiveGateway
            or InclusiveGateway when node.Outgoing.Length > 1 && flow.Condition is null && ((Gateway)node).Default != flow.Id => Missing.At(
                flow,
                $"{what.Zh}的这条出线没有条件，也不是默认顺序流。",
                $"This way out of the {what.En} has no condition and is not the default."
            ),
            ParallelGateway
            or EventBasedGateway
            or StartEvent
            or IntermediateCatchEvent
            or BoundaryEvent when flow.Condition is { } condition => Ignored.At(
                flow.Id,
                condition.Position,
                $"{what.Zh}之后的条件不起作用。",
                $"A condition after the {what.En} has no effect."
            ),
            _ => null,
        };
    }
}
