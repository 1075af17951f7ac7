using System.Collections.Immutable;

namespace Workflows.Feel.Syntax;

/// <summary>Literals, names, brackets, and what follows an operand: paths, filters, calls.</summary>
internal sealed partial class Parser
{
    private SyntaxNode Postfix()
    {
        Token start = Current;
        SyntaxNode node = Primary();
        for (int count = 0; ; count++)
        {
            CheckChain(count);
            if (Accept("."))
            {
                string name = EntryName();
                node = new PathSyntax(SpanFrom(start), node, name);
            }
            else if (Current.Is("[") && !ClosesRange())
            {
                _position++;
                SyntaxNode filter = Inside(Expression);
                Expect("]");
                node = new FilterSyntax(SpanFrom(start), node, filter);
            }
            else if (Current.Is("("))
            {
                _position++;
                node = Inside(() => Call(start, node));
            }
            else
            {
                return node;
            }
        }
    }

    /// <summary>In <c>[1..10[</c> the second bracket closes; it filters only where an expression follows.</summary>
    private bool ClosesRange() => _rangeEnds > 0 && !CanStartExpression(Following);

    private T Inside<T>(Func<T> parse)
    {
        int outer = _rangeEnds;
        _rangeEnds = 0;
        T result = parse();
        _rangeEnds = outer;
        return result;
    }

    private SyntaxNode Primary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _position++;
                return Number.TryParse(token.Text[0] == '.' ? "0" + token.Text : token.Text, out Number number)
                    ? new LiteralSyntax(token.Span, FeelNumber.Of(number))
                    : throw new SyntaxStop(token.Span, "", "数字过长或指数过大", "the number is too long or its exponent too large");
            case TokenKind.String:
                _position++;
                return new LiteralSyntax(token.Span, new FeelString(token.Text));
            case TokenKind.At:
                _position++;
                return new AtLiteralSyntax(token.Span, token.Text, Functions.TemporalFunctions.AtLiteral(token.Text));
            case TokenKind.Word or TokenKind.QuotedName:
                return WordPrimary(token);
            case TokenKind.Sign when token.Is("("):
                return Inside(() => Parenthesis(token));
            case TokenKind.Sign when token.Is("[") || token.Is("]"):
                return Inside(() => Bracket(token));
            case TokenKind.Sign when token.Is("{"):
                return Inside(() => Context(token));
            default:
                if (TryName(out string name))
                    return new NameSyntax(SpanFrom(token), name);
                throw Unexpected("值、名称或 ( / a value, a name or (");
        }
    }

    private SyntaxNode WordPrimary(Token token)
    {
        if (TryName(out string name))
            return new NameSyntax(SpanFrom(token), name);
        FeelValue? constant = token.Text switch
        {
            "null" => FeelNull.Instance,
            "true" => FeelBoolean.True,
            "false" => FeelBoolean.False,
            _ => null,
        };
        if (constant is null)
            return Clause() ?? throw Unexpected("值、名称或 ( / a value, a name or (");
        _position++;
        return new LiteralSyntax(token.Span, constant);
    }

    private SyntaxNode Parenthesis(Token start)
    {
        _position++;
        if (RangeFormOf(Current) is not null)
        {
            SyntaxNode test = Test();
            Expect(")");
            return test;
        }
        SyntaxNode inner = Expression();
        if (Accept(".."))
            return Range(start, inner, startIncluded: false);
        Expect(")");
        return inner;
    }

    private SyntaxNode Bracket(Token start)
    {
        _position++;
        if (start.Is("]"))
        {
            SyntaxNode low = Expression();
            Expect("..");
            return Range(start, low, startIncluded: false);
        }
        if (Current.Is("]") && Following.Kind is not (TokenKind.Number or TokenKind.String or TokenKind.At))
        {
            _position++;
            return new ListSyntax(SpanFrom(start), []);
        }
        SyntaxNode first = Test();
        if (Accept(".."))
            return Range(start, first, startIncluded: true);
        ImmutableArray<SyntaxNode>.Builder items = ImmutableArray.CreateBuilder<SyntaxNode>();
        items.Add(first);
        while (Accept(","))
            items.Add(Test());
        Expect("]");
        return new ListSyntax(SpanFrom(start), items.ToImmutable());
    }

    private RangeSyntax Range(Token start, SyntaxNode low, bool startIncluded)
    {
        _rangeEnds++;
        SyntaxNode high = Expression();
        _rangeEnds--;
        bool endIncluded = Current.Is("]");
        if (!Accept("]") && !Accept(")") && !Accept("["))
            throw Unexpected("] ) [");
        return new RangeSyntax(SpanFrom(start), startIncluded, low, high, endIncluded);
    }

    private ContextSyntax Context(Token start)
    {
        _position++;
        ImmutableArray<ContextEntrySyntax>.Builder entries = ImmutableArray.CreateBuilder<ContextEntrySyntax>();
        if (!Accept("}"))
        {
            do
            {
                if (!TryNameBefore(":", out string name))
                    throw Unexpected("名称: / name:");
                _names.Add(name);
                entries.Add(new ContextEntrySyntax(name, Expression()));
            } while (Accept(","));
            Expect("}");
        }
        return new ContextSyntax(SpanFrom(start), entries.ToImmutable());
    }

    private CallSyntax Call(Token start, SyntaxNode function)
    {
        ImmutableArray<SyntaxNode>.Builder arguments = ImmutableArray.CreateBuilder<SyntaxNode>();
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        if (!Accept(")"))
        {
            do
            {
                bool isNamed = TryNameBefore(":", out string name);
                if (isNamed ? names.Count < arguments.Count : names.Count > 0)
                {
                    throw new SyntaxStop(Current.Span, "", "具名参数和位置参数不能混用", "named and positional arguments can't be mixed");
                }
                if (isNamed)
                    names.Add(name);
                arguments.Add(Test());
            } while (Accept(","));
            Expect(")");
        }
        return new CallSyntax(SpanFrom(start), function, arguments.ToImmutable(), names.Count > 0 ? names.ToImmutable() : null);
    }
}
