using Workflows.Bpmn.Model;

namespace Workflows.Engine.Definitions;

/// <summary>
/// A process that declares its status (<c>ops:process statusVariable success</c>) writes it: at every end event to which its main work can come, and the success at
/// one of them at least. Ends of what runs beside the work (non-interrupting events) say nothing about it.
/// </summary>
internal static class StatusWritten
{
    public static void Check(ExecutableProcess process, string resource, List<Problem> problems)
    {
        if (process.Status is not { } status)
            return;
        var ends = MainEnds(process).OrderBy(end => end.Index).ToList();
        foreach (var end in ends.Where(end => !Writes(end, status.Variable).Any()))
            problems.Add(
                Warning(
                    $"结束事件“{end.Name}”没有写结束状态“{status.Variable}”，调用它的流程无法判断结果。请加输出映射。",
                    $"The end event «{end.Id}» does not write the status «{status.Variable}», so a caller cannot tell how it ended. Map it there.",
                    resource,
                    end.Id
                )
            );
        if (!process.Elements.SelectMany(element => Writes(element, status.Variable)).Any(source => MayBe(source, status.Success)))
            problems.Add(
                Warning(
                    $"没有任何步骤把“{status.Variable}”写成成功值“{status.Success}”，调用它的流程总会出现事故。",
                    $"No step writes «{status.Success}» to «{status.Variable}», so every call of it becomes an incident.",
                    resource,
                    process.Id
                )
            );
    }

    private static HashSet<ExecutableElement> MainEnds(ExecutableProcess process)
    {
        var seen = new HashSet<ExecutableElement>();
        var open = new Stack<ExecutableElement>(
            process
                .Elements.Where(element => element.Scope == process.Root && element.Kind == ElementKind.StartEvent)
                .Concat(process.Root.EventStarts.Where(start => start.IsInterrupting))
        );
        while (open.TryPop(out var element))
        {
            if (!seen.Add(element))
                continue;
            foreach (var flow in element.OutgoingFlows)
                open.Push(flow.Target);
            foreach (var boundary in element.Boundary.Where(boundary => boundary.IsInterrupting))
                open.Push(boundary);
        }
        seen.RemoveWhere(element => element is not { Kind: ElementKind.EndEvent, EventKind: not EventKind.Error });
        return seen;
    }

    private static IEnumerable<Expression> Writes(ExecutableElement element, string variable) =>
        element.Outputs.Where(mapping => mapping.Variable == variable).Select(mapping => mapping.Source);

    /// <summary>What is computed may come to anything.</summary>
    private static bool MayBe(Expression source, string value) =>
        source.LiteralText == value
        || (!source.IsLiteral && (source.Feel?.Variables.Count > 0 || source.Text.Contains($"\"{value}\"", StringComparison.Ordinal)));

    private static Problem Warning(string zh, string en, string resource, string elementId) =>
        new(LintCodes.StatusNotWritten, new LocalizedText(zh, en), ProblemSeverity.Warning, resource, elementId);
}
