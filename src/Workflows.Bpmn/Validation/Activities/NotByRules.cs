using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Activities;

/// <summary>Separation of duties names the initiator and other user tasks of the flow: a name that means nobody would rule out nobody.</summary>
internal sealed class NotByRules : ExecutableProcessRule
{
    private static readonly ProblemKind InvalidNotBy = ProblemKind.Error(
        "invalid-not-by",
        "请填写 initiator 或本流程中其他用户任务的 id，多个用逗号分隔。",
        "Give «initiator» or ids of other user tasks of this flow, separated by commas."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var task in process.Nodes.OfType<UserTask>())
        foreach (var name in NotByProperty.NamesOf(task))
        {
            if (name == NotByProperty.Initiator || (name != task.Id && process.Node(name) is UserTask))
                continue;
            yield return InvalidNotBy.At(
                task,
                $"{Words.Of(task).Zh}的 {NotByProperty.Name} 写了“{Words.OneLine(name)}”，它不是本流程的其他用户任务。",
                $"«{Words.OneLine(name)}» in {NotByProperty.Name} of the {Words.Of(task).En} is no other user task of this flow."
            );
        }
    }
}
