using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>The file has something to run, under a version that can be told.</summary>
internal sealed class ProcessRules : Rule
{
    private static readonly ProblemKind NothingToRun = ProblemKind.Error(
        "no-executable-process",
        "请在流程属性中勾选“可执行”（isExecutable）。",
        "Set «executable» (isExecutable) in the properties of the process."
    );

    private static readonly ProblemKind NoTag = ProblemKind.Error(
        "missing-version-tag",
        "请填写版本标签，或改为“最新”或“同次部署”。",
        "Give the version tag, or bind to the latest version or to the deployment."
    );

    public override IEnumerable<BpmnProblem> Check(ModelScope scope)
    {
        if (!scope.Model.ExecutableProcesses.Any())
            yield return NothingToRun.At(
                scope.Model.Processes.FirstOrDefault()?.Id,
                scope.Model.Processes.FirstOrDefault()?.Position ?? scope.Model.Position,
                "文件中没有可执行的流程。",
                "The file has no executable process."
            );

        foreach (var node in scope.Processes.SelectMany(process => process.Nodes))
            if (UntaggedBinding(node) is { } position)
                yield return NoTag.At(
                    node.Id,
                    position,
                    $"{Words.Of(node).Zh}按版本标签引用，却没有写标签。",
                    $"The {Words.Of(node).En} binds to a version tag but does not name it."
                );
    }

    private static Position? UntaggedBinding(FlowNode node) =>
        node switch
        {
            CallActivity { CalledElement: { BindingType: Zeebe.BindingType.VersionTag, VersionTag: null } called } => called.Position,
            BusinessRuleTask { Decision: { BindingType: Zeebe.BindingType.VersionTag, VersionTag: null } decision } => decision.Position,
            UserTask { Form: { BindingType: Zeebe.BindingType.VersionTag, VersionTag: null } form } => form.Position,
            StartEvent { Form: { BindingType: Zeebe.BindingType.VersionTag, VersionTag: null } form } => form.Position,
            _ => null,
        };
}
