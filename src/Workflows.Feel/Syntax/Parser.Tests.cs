using System.Collections.Immutable;

namespace Workflows.Feel.Syntax;

/// <summary>Unary tests: in a cell, and on the right of <c>in</c>.</summary>
internal sealed partial class Parser
{
    private UnaryTestsSyntax UnaryTests()
    {
        Token start = Current;
        if (start.Is("-") && Following.Kind == TokenKind.End)
        {
            _position++;
            return new UnaryTestsSyntax(start.Span, false, []);
        }
        // not(…) around all tests negates them; not(x) and y is an expression.
        if (start.IsWord("not") && Following.Is("(") && ClosingOf(_position + 1) == _tokens.Length - 2)
        {
            _position += 2;
            ImmutableArray<SyntaxNode> negated = Tests();
            Expect(")");
            return new UnaryTestsSyntax(SpanFrom(start), true, negated);
        }
        ImmutableArray<SyntaxNode> tests = Tests();
        return new UnaryTestsSyntax(SpanFrom(start), false, tests);
    }

    private ImmutableArray<SyntaxNode> Tests()
    {
        ImmutableArray<SyntaxNode>.Builder tests = ImmutableArray.CreateBuilder<SyntaxNode>();
        do
        {
            tests.Add(Test());
        } while (Accept(","));
        return tests.ToImmutable();
    }

    /// <summary>A positive unary test: an operator with its operand, or an expression.</summary>
    private SyntaxNode Test()
    {
        Token start = Current;
        if (RangeFormOf(start) is not { } form)
            return Expression();
        _position++;
        SyntaxNode operand = Additive();
        return new OperatorRangeSyntax(SpanFrom(start), form, operand);
    }

    private InSyntax In(SyntaxNode value)
    {
        // Parentheses hold a list of tests, unless they make an open range or are only the beginning of an operand. What it is must be
        // seen from afar: trying one and then the other would double the work at each level of nesting.
        if (Current.Is("(") && !IsRangeAt(_position) && !BeginsOperandAt(_position))
        {
            _position++;
            ImmutableArray<SyntaxNode> tests = Inside(Tests);
            Expect(")");
            return new InSyntax(FeelSpan.Between(value.Span, _tokens[_position - 1].Span), value, tests);
        }
        Token first = Current;
        SyntaxNode test = RangeFormOf(first) is null ? Additive() : Test();
        return new InSyntax(FeelSpan.Between(value.Span, test.Span), value, [test]);
    }

    /// <summary>True where something follows the closing parenthesis that goes on with an operand.</summary>
    private bool BeginsOperandAt(int open)
    {
        int after = ClosingOf(open) + 1;
        if (after == 0 || after >= _tokens.Length)
            return false;
        Token token = _tokens[after];
        return token.Kind == TokenKind.Sign
            ? token.Text is "." or "[" or "(" or "+" or "-" or "*" or "/" or "**"
            : token.IsWord("instance") && after + 1 < _tokens.Length && _tokens[after + 1].IsWord("of");
    }
}
