using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Ops;

/// <summary>A register has a name by which people find it, and only what has a form has anything to enter.</summary>
internal sealed class RegisterRules : ExecutableProcessRule
{
    private static readonly ProblemKind Invalid = ProblemKind.Error(
        "invalid-register",
        "请填写登记表的名称，并给这一步配上表单；不需要登记就删去它。",
        "Name the register and give the task a form, or remove it."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) => process.Nodes.OfType<UserTask>().SelectMany(Check);

    private static IEnumerable<BpmnProblem> Check(UserTask task)
    {
        if (task.Register is not { } register)
            yield break;
        var what = Words.Of(task);
        if (register.Name.Trim().Length == 0)
            yield return Invalid.At(
                task.Id,
                register.Position,
                $"{what.Zh}的登记表没有名称。",
                $"The register of the {what.En} has no name."
            );
        if (task.Form is null)
            yield return Invalid.At(
                task.Id,
                register.Position,
                $"{what.Zh}要登记，却没有表单可填。",
                $"The {what.En} fills a register, but has no form."
            );
    }
}
