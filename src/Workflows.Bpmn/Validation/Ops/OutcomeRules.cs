using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Ops;

/// <summary>Outcome buttons write one variable, and each has its own id.</summary>
internal sealed class OutcomeRules : ExecutableProcessRule
{
    private static readonly ProblemKind Invalid = ProblemKind.Error(
        "invalid-outcomes",
        "请填写结果变量，并给每个结果按钮一个不重复的 id 和名称。",
        "Name the outcome variable, and give each outcome its own id and a name."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) => process.Nodes.OfType<UserTask>().SelectMany(Check);

    private static IEnumerable<BpmnProblem> Check(UserTask task)
    {
        if (task.Outcomes is not { } outcomes)
            yield break;

        var what = Words.Of(task);
        if (outcomes.Variable.Length == 0)
            yield return Invalid.At(
                task.Id,
                outcomes.Position,
                $"{what.Zh}的结果没有写入任何变量。",
                $"The outcomes of the {what.En} write no variable."
            );
        if (outcomes.Items.IsEmpty)
            yield return Invalid.At(task.Id, outcomes.Position, $"{what.Zh}没有结果按钮。", $"The {what.En} has no outcome.");

        var ids = new HashSet<string>();
        foreach (var outcome in outcomes.Items)
        {
            if (outcome.Id.Length == 0 || outcome.Name is null)
                yield return Invalid.At(
                    task.Id,
                    outcome.Position,
                    $"{what.Zh}有一个结果缺少 id 或名称。",
                    $"An outcome of the {what.En} lacks its id or name."
                );
            else if (!ids.Add(outcome.Id))
                yield return Invalid.At(
                    task.Id,
                    outcome.Position,
                    $"{what.Zh}的结果“{outcome.Id}”重复。",
                    $"The outcome “{outcome.Id}” of the {what.En} occurs twice."
                );
        }
    }
}
