namespace Workflows.Feel;

/// <summary>
/// A parsed and resolved FEEL expression: immutable, shared between threads, evaluated any number of times («DMN 1.5 §10.3»).
/// </summary>
public sealed class FeelExpression
{
    private FeelExpression(string text, IReadOnlyList<FeelVariable> variables)
    {
        Text = text;
        Variables = variables;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>The variables that the expression can read, each path once.</summary>
    public IReadOnlyList<FeelVariable> Variables { get; }

    /// <summary>Reads an expression. A wrong text gives problems, never an exception.</summary>
    public static FeelParseResult<FeelExpression> Parse(string text, FeelParseOptions? options = null) => throw new NotSupportedException();

    /// <summary>Evaluates with these variables. What has no value becomes null with a warning; nothing is thrown.</summary>
    /// <param name="recorder">Notes the variables that were read; costs nothing where it is not given.</param>
    public FeelResult Evaluate(IFeelScope scope, FeelEnvironment environment, FeelRecorder? recorder = null) =>
        throw new NotSupportedException();
}
