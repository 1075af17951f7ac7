namespace Workflows.Feel.Tests;

/// <summary>Evaluates expressions for tests, with fixed time.</summary>
internal static class Feel
{
    public static readonly FeelEnvironment Environment = new() { Now = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(8)) };

    public static FeelExpression Parse(string text, params string[] names)
    {
        FeelParseResult<FeelExpression> result = FeelExpression.Parse(text, new FeelParseOptions { Names = names });
        return result.Value ?? throw new AssertionException($"{text}: {result.Problems[0]}");
    }

    public static FeelResult Run(string text, FeelContext? variables = null) =>
        Parse(text, [.. (variables ?? FeelContext.Empty).Select(v => v.Name)]).Evaluate(variables ?? FeelContext.Empty, Environment);

    public static FeelValue Value(string text, FeelContext? variables = null) => Run(text, variables).Value;

    /// <summary>What an expression gives, written as FEEL.</summary>
    public static string Text(string text, FeelContext? variables = null) => Value(text, variables).ToString();

    public static FeelContext Context(string json) => (FeelContext)FeelJson.Parse(json);
}
