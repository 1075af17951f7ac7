namespace Workflows.Feel;

/// <summary>Unary tests, as in a cell of a decision table: <c>&lt; 5, [10..20], "是", -</c> («DMN 1.5 §10.3.1.2, grammar rule 15»).</summary>
public sealed class FeelUnaryTests
{
    private FeelUnaryTests(string text, IReadOnlyList<FeelVariable> variables)
    {
        Text = text;
        Variables = variables;
    }

    public string Text { get; }

    public IReadOnlyList<FeelVariable> Variables { get; }

    public static FeelParseResult<FeelUnaryTests> Parse(string text, FeelParseOptions? options = null) => throw new NotSupportedException();

    /// <summary>True, false or null for this input value, which the tests can also name as <c>?</c>.</summary>
    public FeelResult Evaluate(FeelValue input, IFeelScope scope, FeelEnvironment environment, FeelRecorder? recorder = null) =>
        throw new NotSupportedException();
}
