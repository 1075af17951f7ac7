using System.Text;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Validation;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Deployments;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.Reading;

namespace Workflows.Server.Designer;

/// <summary>What is wrong with files that are not deployed yet, by the very reading that deployment uses, and who writes and reads which variable.</summary>
public sealed class Lint(IDefinitionsProvider definitions)
{
    public LintAnswer Of(IReadOnlyList<ModelFile> files, string language)
    {
        var reading = DeploymentReading.Read(Resources(files), ExecutionSupport.Everything, definitions.Current);
        return new LintAnswer(
            [.. reading.Problems.Select(problem => ProblemItem.Of(problem, language))],
            [
                .. reading
                    .Resources.SelectMany(resource => resource.Bpmn?.Processes ?? [])
                    .SelectMany(process => Variables(process))
                    .OrderBy(use => use.Name, StringComparer.Ordinal),
            ]
        );
    }

    public static List<ResourceFile> Resources(IReadOnlyList<ModelFile> files) =>
        [.. files.Select(file => new ResourceFile(file.Name, Encoding.UTF8.GetBytes(file.Content)))];

    private IEnumerable<VariableUse> Variables(BpmnProcess process)
    {
        var written = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var read = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var element in process.AllElements())
        {
            foreach (var name in Written(element))
                Note(written, name, element.Id);
            foreach (var expression in Read(element))
            {
                foreach (var name in NamesIn(expression))
                    Note(read, name, element.Id);
            }
        }
        return written
            .Keys.Union(read.Keys, StringComparer.Ordinal)
            .Select(name => new VariableUse(name, [.. written.GetValueOrDefault(name, [])], [.. read.GetValueOrDefault(name, [])]));
    }

    private IEnumerable<string> Written(FlowElement element)
    {
        if (element is not FlowNode node)
            yield break;
        foreach (var output in node.IoMapping?.Outputs ?? [])
            yield return Root(output.Target);
        if (node is UserTask task)
        {
            if (task.Outcomes is { } outcomes)
                yield return outcomes.Variable;
            // Output mappings suppress the rest; without them a form's fields become variables.
            if (task.Form?.FormId is { } form && node.IoMapping?.Outputs is null or { IsDefaultOrEmpty: true })
            {
                foreach (var name in FieldsOf(form))
                    yield return name;
            }
        }
        if (node is StartEvent { Form.FormId: { } startForm })
        {
            foreach (var name in FieldsOf(startForm))
                yield return name;
        }
    }

    private IEnumerable<string> FieldsOf(string formId) =>
        definitions.Current.LatestForm(formId)?.Definition.Fields.Select(field => Root(field.Path.ToString())).Distinct() ?? [];

    private static IEnumerable<FormalExpression?> Read(FlowElement element) =>
        element switch
        {
            SequenceFlow flow => [flow.Condition],
            FlowNode node => [.. (node.IoMapping?.Inputs ?? []).Concat(node.IoMapping?.Outputs ?? []).Select(mapping => mapping.Source)],
            _ => [],
        };

    private static IEnumerable<string> NamesIn(FormalExpression? expression)
    {
        if (expression is not { IsFeel: true })
            return [];
        return FeelExpression.Parse(expression.Body).TryGet(out var feel)
            ? feel.Variables.Select(variable => variable.Name).Distinct()
            : [];
    }

    private static string Root(string path) => path.Split('.', 2)[0];

    private static void Note(Dictionary<string, SortedSet<string>> uses, string name, string element)
    {
        if (name.Length == 0)
            return;
        if (!uses.TryGetValue(name, out var elements))
            uses.Add(name, elements = new SortedSet<string>(StringComparer.Ordinal));
        elements.Add(element);
    }
}
