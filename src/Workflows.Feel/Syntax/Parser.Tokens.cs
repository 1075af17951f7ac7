namespace Workflows.Feel.Syntax;

/// <summary>Moving over the tokens, and saying what is wrong where it stops.</summary>
internal sealed partial class Parser
{
    private bool Accept(string sign)
    {
        if (!Current.Is(sign))
            return false;
        _position++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Accept(sign))
            throw Unexpected(sign);
    }

    private void ExpectWord(string word)
    {
        if (!Current.IsWord(word))
            throw Unexpected(word);
        _position++;
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
            throw Unexpected("");
    }

    private FeelSpan SpanFrom(Token start) => FeelSpan.Between(start.Span, _tokens[Math.Max(0, _position - 1)].Span);

    private void Enter()
    {
        if (++_depth > FeelLimits.ExpressionDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep();
    }

    /// <summary>A chain of operators is a tree as deep as it is long.</summary>
    private void CheckChain(int count)
    {
        if (count > FeelLimits.ExpressionDepth)
            throw TooDeep();
    }

    private SyntaxStop TooDeep() => new(new(FeelCodes.TooLarge, Current.Span, "", "表达式嵌套过深", "the expression nests too deep"));

    /// <summary>The place of the bracket that closes the one at a place, or -1.</summary>
    private int ClosingOf(int open)
    {
        int depth = 0;
        for (int i = open; i < _tokens.Length; i++)
        {
            if (_tokens[i].Is("("))
                depth++;
            else if (_tokens[i].Is(")") && --depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>True where <c>(</c> begins a range: its content has <c>..</c> at its own level before any comma.</summary>
    private bool IsRangeAt(int open)
    {
        int depth = 0;
        for (int i = open + 1; i < _tokens.Length; i++)
        {
            Token token = _tokens[i];
            if (token.Kind != TokenKind.Sign)
                continue;
            if (depth == 0 && token.Text is "," or ")" or "]" or "}")
                return false;
            if (depth == 0 && token.Text == "..")
                return true;
            if (token.Text is "(" or "[" or "{")
                depth++;
            else if (token.Text is ")" or "]" or "}")
                depth--;
        }
        return false;
    }

    private static bool CanStartExpression(Token token) =>
        token.Kind switch
        {
            TokenKind.End => false,
            TokenKind.Word => !Keywords.EndsName(token.Text) && token.Text != "instance",
            TokenKind.Sign => token.Text is "(" or "[" or "{" or "-" or "<" or ">" or "<=" or ">=",
            _ => true,
        };

    private SyntaxStop Unexpected(string expected)
    {
        Token token = Current;
        if (token.Kind == TokenKind.Sign && Characters.MeantBy(token.Text) is { } narrow)
        {
            return new SyntaxStop(
                token.Span,
                narrow,
                $"“{token.Text}”是全角符号，请改用半角的 {narrow}",
                $"'{token.Text}' is a full-width sign; write {narrow} instead"
            );
        }
        string foundZh = token.Kind == TokenKind.End ? "表达式在此结束" : $"却是“{token.Text}”";
        string foundEn = token.Kind == TokenKind.End ? "the expression ends" : $"found '{token.Text}'";
        return expected.Length == 0
            ? new SyntaxStop(token.Span, "", $"此处不应有“{token.Text}”", $"unexpected '{token.Text}'")
            : new SyntaxStop(token.Span, expected, $"此处应为 {expected}，{foundZh}", $"expected {expected}, {foundEn}");
    }
}
