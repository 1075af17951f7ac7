namespace Workflows.Engine.Definitions;

/// <summary>
/// A mapping sees what the mappings before it gave (Camunda 8, «Variable mappings»). So whoever keeps a value in one mapping and clears it in another must do so
/// in this order; the other way round nothing is kept, and nobody notices until somebody misses it.
/// </summary>
internal static class ClearedReads
{
    public static void Check(ExecutableProcess process, string resource, List<Problem> problems)
    {
        foreach (var element in process.Elements)
        {
            Check(element, element.Inputs, resource, problems);
            Check(element, element.Outputs, resource, problems);
        }
    }

    private static void Check(ExecutableElement element, Mapping[] mappings, string resource, List<Problem> problems)
    {
        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mapping in mappings)
        {
            foreach (var variable in mapping.Source.Feel?.Variables ?? [])
            {
                if (!cleared.Contains(variable.Name))
                    continue;
                var (line, column) = Places.Of(mapping.Source, variable.Span);
                problems.Add(Cleared(element, variable.Name, mapping.Variable, resource, line, column));
            }
            if (IsNull(mapping.Source))
                cleared.Add(mapping.Variable);
            else
                cleared.Remove(mapping.Variable);
        }
    }

    private static bool IsNull(Expression source) => !source.IsLiteral && source.Text.AsSpan().TrimStart('=').Trim().SequenceEqual("null");

    private static Problem Cleared(ExecutableElement element, string variable, string target, string resource, int line, int column) =>
        new(
            LintCodes.ClearedBeforeRead,
            new LocalizedText(
                $"“{element.Name}”先把“{variable}”清空，又用它算“{target}”，得到的是空值。请把清空“{variable}”的映射移到后面。",
                $"«{element.Id}» clears «{variable}» and then reads it for «{target}», which comes to null. Move the mapping that clears it behind."
            ),
            ProblemSeverity.Warning,
            resource,
            element.Id,
            Line: line,
            Column: column
        );
}
