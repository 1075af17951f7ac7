using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Scheduling;

namespace Workflows.Engine.Definitions;

/// <summary>Forms, decisions and processes that a model names, and values that could not be read when they are needed.</summary>
internal static class References
{
    public static void Check(ExecutableProcess process, string resource, ILintReferences references, List<Problem> problems)
    {
        foreach (var element in process.Elements)
        {
            Form(element, element.UserTask?.Form ?? element.StartForm, resource, references, problems);
            if (element.Decision is { DecisionId.LiteralText: { } decision } && references.InputsOfDecision(decision) is null)
                problems.Add(Unknown(LintCodes.UnknownDecision, element, resource, "决策", "decision", decision, element.Decision.Binding));
            if (element.Call is { ProcessId.LiteralText: { } called } && !references.HasProcess(called) && called != process.Id)
                problems.Add(Unknown(LintCodes.UnknownProcess, element, resource, "流程", "process", called, element.Call.Binding));
            if (
                element.Timer?.Cycle is { LiteralText: { } cycle }
                && Recurrence.TryRead(cycle) is null
                && Cron.TryRead(cycle, TimeZoneInfo.Utc) is null
            )
                problems.Add(BadCycle(element, resource, cycle));
            if (element is { Trigger: not null, Message: { CorrelationKey: null }, Kind: not ElementKind.StartEvent })
                problems.Add(NoKey(element, resource));
        }
    }

    private static void Form(
        ExecutableElement element,
        ExecutableForm? form,
        string resource,
        ILintReferences references,
        List<Problem> problems
    )
    {
        if (form?.FormId is { } id && references.Form(id) is null)
            problems.Add(Unknown(LintCodes.UnknownForm, element, resource, "表单", "form", id, form.Binding));
    }

    /// <summary>What is bound to the same deployment must be in it; what is looked up when it is needed may come later.</summary>
    private static Problem Unknown(
        string code,
        ExecutableElement element,
        string resource,
        string zh,
        string en,
        string id,
        BindingType binding
    ) =>
        new(
            code,
            new LocalizedText(
                $"“{element.Name}”引用的{zh}“{id}”没有部署。请一起部署，或改正 id。",
                $"«{element.Id}» refers to the {en} «{id}», which is not deployed. Deploy it together with the process, or correct the id."
            ),
            binding == BindingType.Deployment ? ProblemSeverity.Error : ProblemSeverity.Warning,
            resource,
            element.Id
        );

    private static Problem BadCycle(ExecutableElement element, string resource, string cycle) =>
        new(
            LintCodes.BadTime,
            new LocalizedText(
                $"“{element.Name}”的周期“{cycle}”无法识别。请用 R3/PT1H 或六段 cron（如 0 0 9 * * MON）这样的写法。",
                $"The cycle «{cycle}» of «{element.Id}» is not understood. Write it as R3/PT1H, or as cron of six fields such as 0 0 9 * * MON."
            ),
            ProblemSeverity.Error,
            resource,
            element.Id,
            Line: element.Timer!.Cycle!.Position.Line,
            Column: element.Timer.Cycle.Position.Column
        );

    private static Problem NoKey(ExecutableElement element, string resource) =>
        new(
            LintCodes.NoCorrelationKey,
            new LocalizedText(
                $"“{element.Name}”等待消息，但没有关联键，无法知道消息是给哪个实例的。请在消息上填写关联键。",
                $"«{element.Id}» waits for a message without a correlation key, so nobody could tell whom it is for. Give the message one."
            ),
            ProblemSeverity.Error,
            resource,
            element.Id
        );
}
