using Workflows.Feel.Evaluation;
using Workflows.Feel.Syntax;

namespace Workflows.Feel.Functions;

/// <summary><c>range("[1..10]")</c>: a range of literals, read as FEEL («DMN 1.5 §10.3.4.1»).</summary>
internal static class RangeText
{
    public static FeelValue? Parse(string text, EvaluationState state)
    {
        SyntaxNode syntax;
        try
        {
            syntax = Parser.ParseExpression(text, FeelParseOptions.Default);
        }
        catch (SyntaxStop)
        {
            return null;
        }
        if (syntax is not RangeSyntax range || !IsLiteral(range.Start) || !IsLiteral(range.End))
            return null;
        FeelParseResult<FeelExpression> expression = FeelExpression.Parse(text);
        return expression.TryGet(out FeelExpression? parsed) && parsed.Evaluate(state) is FeelRange value && IsOrdered(value)
            ? value
            : null;
    }

    private static bool IsLiteral(SyntaxNode syntax) =>
        syntax switch
        {
            LiteralSyntax literal => literal.Value is FeelNumber or FeelString or FeelNull,
            AtLiteralSyntax literal => literal.Value is not null,
            NegateSyntax negate => IsLiteral(negate.Operand),
            CallSyntax { Function: NameSyntax name, Arguments: [LiteralSyntax { Value: FeelString }] } => BuiltIns.Find(name.Name)
                is { IsConversion: true },
            _ => false,
        };

    private static bool IsOrdered(FeelRange range)
    {
        if (range.Start.IsNull || range.End.IsNull)
            return !(range.Start.IsNull && range.End.IsNull);
        return FeelComparison.Compare(range.Start, range.End) <= 0;
    }
}
