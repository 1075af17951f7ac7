using Workflows.Bpmn.Model;
using Workflows.Feel;

namespace Workflows.Engine.Definitions;

/// <summary>
/// What the standard's rules cannot see: FEEL that does not parse, references to files, and expressions that read what nobody writes. Works on the compiled
/// process, so that it judges exactly what would run.
/// </summary>
public static class ProcessLint
{
    /// <summary>Errors forbid deployment; warnings tell the author what will probably go wrong.</summary>
    public static IReadOnlyList<Problem> Check(BpmnProcess process, string resource, ILintReferences references)
    {
        var executable = ProcessCompiler.Compile(process);
        var problems = new List<Problem>();
        foreach (var use in ExpressionUses.Of(executable))
            Syntax(use, resource, problems);
        Completeness.Check(executable, resource, problems);
        References.Check(executable, resource, references, problems);
        Reads.Check(executable, resource, references, problems);
        ClearedReads.Check(executable, resource, problems);
        StatusWritten.Check(executable, resource, problems);
        return problems;
    }

    private static void Syntax(ExpressionUse use, string resource, List<Problem> problems)
    {
        foreach (var problem in use.Expression.Problems)
        {
            var (line, column) = Places.Of(use.Expression, problem.Span);
            problems.Add(
                new Problem(
                    problem.Code,
                    new LocalizedText(
                        $"“{use.Element.Name}”的{use.What.Zh}不是正确的 FEEL：{problem.Zh}",
                        $"{use.What.En} of «{use.Element.Id}» is no FEEL: {problem.En}"
                    ),
                    Resource: resource,
                    ElementId: use.Element.Id,
                    Line: line,
                    Column: column
                )
            );
        }
    }
}

/// <summary>Where in the file a part of an expression stands.</summary>
internal static class Places
{
    public static (int Line, int Column) Of(Expression expression, FeelSpan span)
    {
        // The span counts from behind the leading «=».
        var at = span.Start + (expression.Text.StartsWith('=') ? 1 : 0);
        var (line, column) = (expression.Position.Line, expression.Position.Column);
        if (line == 0)
            return (0, 0);
        for (var i = 0; i < at && i < expression.Text.Length; i++)
        {
            if (expression.Text[i] == '\n')
                (line, column) = (line + 1, 1);
            else
                column++;
        }
        return (line, column);
    }
}
