using System.Collections.Immutable;

namespace Workflows.Feel.Syntax;

/// <summary>
/// Recursive descent over the tokens («DMN 1.5 §10.3.1.2»). This part holds the entry points and the operators by precedence; the
/// other parts hold names, primaries, clauses and types.
/// </summary>
internal sealed partial class Parser
{
    private readonly Token[] _tokens;
    private readonly NameTable _names;
    private int _position;
    private int _depth;

    /// <summary>Greater than zero while the end of a range is read, where <c>[</c> may close the range.</summary>
    private int _rangeEnds;

    private Parser(Token[] tokens, NameTable names)
    {
        _tokens = tokens;
        _names = names;
    }

    private Token Current => _tokens[_position];

    private Token Following => _tokens[Math.Min(_position + 1, _tokens.Length - 1)];

    public static SyntaxNode ParseExpression(string text, FeelParseOptions options)
    {
        Parser parser = Create(text, options);
        SyntaxNode expression = parser.Expression();
        parser.ExpectEnd();
        return expression;
    }

    public static UnaryTestsSyntax ParseUnaryTests(string text, FeelParseOptions options)
    {
        Parser parser = Create(text, options);
        UnaryTestsSyntax tests = parser.UnaryTests();
        parser.ExpectEnd();
        return tests;
    }

    private static Parser Create(string text, FeelParseOptions options)
    {
        if (text.Length > FeelLimits.ExpressionLength)
            throw new SyntaxStop(new(FeelCodes.TooLarge, new FeelSpan(0, 0), "", "表达式过长", "the expression is too long"));
        NameTable names = new(options.Known.Table);
        return new Parser(Scanner.Scan(text), names);
    }

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

    private SyntaxNode Expression()
    {
        Enter();
        SyntaxNode expression = Current.Kind == TokenKind.Word ? Clause() ?? Disjunction() : Disjunction();
        _depth--;
        return expression;
    }

    private SyntaxNode Disjunction()
    {
        SyntaxNode left = Conjunction();
        for (int count = 0; Current.IsWord("or"); count++)
        {
            CheckChain(count);
            _position++;
            left = Binary(BinaryOperator.Or, left, Conjunction());
        }
        return left;
    }

    private SyntaxNode Conjunction()
    {
        SyntaxNode left = Comparison();
        for (int count = 0; Current.IsWord("and"); count++)
        {
            CheckChain(count);
            _position++;
            left = Binary(BinaryOperator.And, left, Comparison());
        }
        return left;
    }

    private SyntaxNode Comparison()
    {
        SyntaxNode left = Additive();
        for (int count = 0; ; count++)
        {
            CheckChain(count);
            if (ComparisonOf(Current) is { } comparison)
            {
                _position++;
                left = Binary(comparison, left, Additive());
            }
            else if (Current.IsWord("between"))
            {
                _position++;
                SyntaxNode low = Additive();
                ExpectWord("and");
                SyntaxNode high = Additive();
                left = new BetweenSyntax(FeelSpan.Between(left.Span, high.Span), left, low, high);
            }
            else if (Current.IsWord("in"))
            {
                _position++;
                left = In(left);
            }
            else
            {
                return left;
            }
        }
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

    private SyntaxNode Additive()
    {
        SyntaxNode left = Multiplicative();
        for (int count = 0; Current.Is("+") || Current.Is("-"); count++)
        {
            CheckChain(count);
            BinaryOperator sign = Current.Is("+") ? BinaryOperator.Add : BinaryOperator.Subtract;
            _position++;
            left = Binary(sign, left, Multiplicative());
        }
        return left;
    }

    private SyntaxNode Multiplicative()
    {
        SyntaxNode left = Power();
        for (int count = 0; Current.Is("*") || Current.Is("/"); count++)
        {
            CheckChain(count);
            BinaryOperator sign = Current.Is("*") ? BinaryOperator.Multiply : BinaryOperator.Divide;
            _position++;
            left = Binary(sign, left, Power());
        }
        return left;
    }

    /// <summary>Associates to the left, and binds less than a sign does: -3 ** 2 is 9.</summary>
    private SyntaxNode Power()
    {
        SyntaxNode left = Unary();
        for (int count = 0; Current.Is("**"); count++)
        {
            CheckChain(count);
            _position++;
            left = Binary(BinaryOperator.Power, left, Unary());
        }
        return left;
    }

    private SyntaxNode Unary()
    {
        Token start = Current;
        if (!start.Is("-"))
            return InstanceOf();
        _position++;
        Enter();
        SyntaxNode operand = Unary();
        _depth--;
        return new NegateSyntax(FeelSpan.Between(start.Span, operand.Span), operand);
    }

    private SyntaxNode InstanceOf()
    {
        SyntaxNode value = Postfix();
        if (!Current.IsWord("instance") || !Following.IsWord("of"))
            return value;
        _position += 2;
        TypeSyntax type = Type();
        return new InstanceOfSyntax(FeelSpan.Between(value.Span, type.Span), value, type);
    }

    private static BinarySyntax Binary(BinaryOperator sign, SyntaxNode left, SyntaxNode right) =>
        new(FeelSpan.Between(left.Span, right.Span), sign, left, right);

    private static BinaryOperator? ComparisonOf(Token token) =>
        token.Kind != TokenKind.Sign
            ? null
            : token.Text switch
            {
                "=" => BinaryOperator.Equal,
                "!=" => BinaryOperator.NotEqual,
                "<" => BinaryOperator.Less,
                "<=" => BinaryOperator.LessOrEqual,
                ">" => BinaryOperator.Greater,
                ">=" => BinaryOperator.GreaterOrEqual,
                _ => null,
            };

    private static FeelRangeForm? RangeFormOf(Token token) =>
        ComparisonOf(token) switch
        {
            BinaryOperator.Equal => FeelRangeForm.Equal,
            BinaryOperator.NotEqual => FeelRangeForm.NotEqual,
            BinaryOperator.Less => FeelRangeForm.Less,
            BinaryOperator.LessOrEqual => FeelRangeForm.LessOrEqual,
            BinaryOperator.Greater => FeelRangeForm.Greater,
            BinaryOperator.GreaterOrEqual => FeelRangeForm.GreaterOrEqual,
            _ => null,
        };
}
