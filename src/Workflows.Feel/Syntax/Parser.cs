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
