using Workflows.Engine.Variables;

namespace Workflows.Engine.Definitions;

/// <summary>
/// Variables that are read and by nobody written. Writers are forms, mappings, outcomes, results, loops and the engine itself; what a worker or a message brings
/// counts only where an output mapping names it, for else nobody who reads the model could tell.
/// </summary>
internal static class Reads
{
    private static readonly string[] LoopNumbers =
    [
        "numberOfInstances",
        "numberOfActiveInstances",
        "numberOfCompletedInstances",
        "numberOfTerminatedInstances",
        "loopCounter",
    ];

    public static void Check(ExecutableProcess process, string resource, ILintReferences references, List<Problem> problems)
    {
        var written = Writers(process, references);
        var reported = new HashSet<(string Element, string Variable)>();
        foreach (var use in ExpressionUses.Of(process))
        {
            if (use.ReadsResult)
                continue;
            foreach (var variable in use.Expression.Feel?.Variables ?? [])
            {
                if (written.Contains(variable.Name) || !reported.Add((use.Element.Id, variable.Name)))
                    continue;
                var (line, column) = Places.Of(use.Expression, variable.Span);
                problems.Add(NeverWritten(use.Element, variable.Name, use.What, resource, line, column));
            }
        }
        foreach (var element in process.Elements)
        {
            if (element.Decision is not { DecisionId.LiteralText: { } decision } || references.InputsOfDecision(decision) is not { } inputs)
                continue;
            foreach (var input in inputs)
            {
                if (!written.Contains(input) && reported.Add((element.Id, input)))
                    problems.Add(
                        NeverWritten(element, input, new LocalizedText($"决策“{decision}”", $"the decision «{decision}»"), resource, 0, 0)
                    );
            }
        }
    }

    private static HashSet<string> Writers(ExecutableProcess process, ILintReferences references)
    {
        var written = new HashSet<string>(LoopNumbers, StringComparer.Ordinal)
        {
            EngineVariables.BusinessKey,
            EngineVariables.RequesterUserId,
            EngineVariables.Config,
            "initiator",
        };
        foreach (var element in process.Elements)
        {
            foreach (var mapping in element.Inputs.Concat(element.Outputs))
                written.Add(mapping.Variable);
            if ((element.UserTask?.Form ?? element.StartForm) is { FormId: { } formId } && references.Form(formId) is { } form)
                written.UnionWith(form.Variables.Writes);
            if (element.StartTerms?.Per is not null)
                written.Add(EngineVariables.ProjectId);
            Add(element.UserTask?.OutcomeVariable);
            Add(element.Script?.ResultVariable);
            Add(element.Decision?.ResultVariable);
            if (element.Call is { ProcessId.LiteralText: { } called, PropagateAllChildVariables: true })
                Add(references.StatusVariable(called));
            Add(element.MultiInstance?.InputElement);
            Add(element.MultiInstance?.OutputCollection);
        }
        return written;

        void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name))
                written.Add(name);
        }
    }

    private static Problem NeverWritten(
        ExecutableElement element,
        string variable,
        LocalizedText what,
        string resource,
        int line,
        int column
    ) =>
        new(
            LintCodes.NeverWritten,
            new LocalizedText(
                $"“{element.Name}”的{what.Zh}读取变量“{variable}”，但没有任何步骤写入它。请检查拼写，或在写入它的步骤上加输出映射。",
                $"{what.En} of «{element.Id}» reads the variable «{variable}», which no step writes. Check its spelling, or map it where it comes from."
            ),
            ProblemSeverity.Warning,
            resource,
            element.Id,
            Line: line,
            Column: column
        );
}
