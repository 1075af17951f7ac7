using System.Text.RegularExpressions;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Validation.Activities;

/// <summary>A mapping has a source and a target, and the target is a variable or a path into one (Camunda 8 «Input/output variable mappings»).</summary>
internal sealed partial class MappingRules : ExecutableProcessRule
{
    private static readonly ProblemKind Incomplete = ProblemKind.Error(
        "incomplete-mapping",
        "请填写来源和目标变量，或删除该映射。",
        "Give source and target variable, or remove the mapping."
    );

    private static readonly ProblemKind InvalidVariable = ProblemKind.Error(
        "invalid-variable-name",
        "变量名以字母、汉字或下划线开头，只含字母、汉字、数字和下划线；路径用点分隔。",
        "A variable name begins with a letter or underscore and has letters, digits and underscores only; a path is separated by dots."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        {
            if (node.IoMapping is { } mapping)
                foreach (var problem in mapping.Inputs.Concat(mapping.Outputs).Select(each => Check(node, each)).OfType<BpmnProblem>())
                    yield return problem;
            foreach (var (variable, position) in NamedVariables(node))
                if (!IsVariable(variable))
                    yield return Invalid(node, position, variable);
        }
    }

    private static BpmnProblem? Check(FlowNode node, VariableMapping mapping)
    {
        var what = Words.Of(node);
        if (mapping.Target.Length == 0)
            return Incomplete.At(
                node.Id,
                mapping.Position,
                $"{what.Zh}有一条映射没有目标变量。",
                $"A mapping of the {what.En} has no target variable."
            );
        if (mapping.Source is null)
            return Incomplete.At(
                node.Id,
                mapping.Position,
                $"{what.Zh}到“{Words.OneLine(mapping.Target)}”的映射没有来源。",
                $"The mapping of the {what.En} to “{Words.OneLine(mapping.Target)}” has no source."
            );
        return mapping.Target.Split('.').All(IsVariable) ? null : Invalid(node, mapping.Position, mapping.Target);
    }

    private static IEnumerable<(string Variable, Position Position)> NamedVariables(FlowNode node)
    {
        if (node is ScriptTask { Script: { ResultVariable: { } script } at })
            yield return (script, at.Position);
        if (node is BusinessRuleTask { Decision: { ResultVariable: { } decision } call })
            yield return (decision, call.Position);
        if (node is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics multi })
            foreach (var variable in new[] { multi.InputElement, multi.OutputCollection }.OfType<string>())
                yield return (variable, multi.Position);
    }

    private static bool IsVariable(string name) => VariableForm().IsMatch(name);

    private static BpmnProblem Invalid(FlowNode node, Position position, string name) =>
        InvalidVariable.At(
            node.Id,
            position,
            $"“{Words.OneLine(name)}”不能用作变量名。",
            $"“{Words.OneLine(name)}” cannot be the name of a variable."
        );

    [GeneratedRegex(
        @"^[\p{L}_][\p{L}\p{Nd}\p{Mn}_]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex VariableForm();
}
