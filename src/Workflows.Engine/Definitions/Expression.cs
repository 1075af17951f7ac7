using Workflows.Bpmn.Model;
using Workflows.Feel;

namespace Workflows.Engine.Definitions;

/// <summary>A value as the model gives it: a literal, or a FEEL expression parsed once.</summary>
public sealed class Expression
{
    private readonly FeelValue literal = FeelNull.Instance;

    private Expression(string text, FeelExpression? feel, IReadOnlyList<FeelProblem> problems, Position position)
    {
        Text = text;
        Feel = feel;
        Problems = problems;
        Position = position;
        if (feel is null)
            literal = text;
    }

    /// <summary>As it stands in the file, the leading <c>=</c> of FEEL included.</summary>
    public string Text { get; }

    /// <summary>The parsed expression; null for a literal and for FEEL that is wrong.</summary>
    public FeelExpression? Feel { get; }

    /// <summary>Why the text is no expression; a deployed model has none of them.</summary>
    public IReadOnlyList<FeelProblem> Problems { get; }
    public Position Position { get; }
    public bool IsLiteral => Feel is null && Problems.Count == 0;

    /// <summary>The literal's text; null for FEEL.</summary>
    public string? LiteralText => IsLiteral ? Text : null;

    internal FeelValue Literal => literal;

    /// <summary>Reads a value of the model; null where the model leaves it out.</summary>
    public static Expression? Of(FormalExpression? source) =>
        source is null ? null
        : source.IsFeel ? OfFeel(source.Text, source.Body, source.Position)
        : OfLiteral(source.Text, source.Position);

    /// <summary>Reads a place of the model that holds FEEL with or without a leading <c>=</c>, such as a condition or a completion condition.</summary>
    public static Expression? Condition(FormalExpression? source) =>
        source is null ? null : OfFeel(source.Text, source.Body, source.Position);

    public static Expression OfLiteral(string text, Position position = default) => new(text, null, [], position);

    private static Expression OfFeel(string text, string body, Position position)
    {
        var parsed = FeelExpression.Parse(body);
        return new Expression(text, parsed.Value, parsed.Problems, position);
    }

    public override string ToString() => Text;
}
