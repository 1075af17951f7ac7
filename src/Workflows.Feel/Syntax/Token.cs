namespace Workflows.Feel.Syntax;

/// <summary>The kinds of tokens. Words are not yet names: a name may consist of several («DMN 1.5 §10.3.1.2», grammar rules 27–32).</summary>
internal enum TokenKind
{
    End,
    Word,

    /// <summary>A name between backticks, taken as it is (Camunda's notation).</summary>
    QuotedName,
    Number,
    String,

    /// <summary><c>@"…"</c></summary>
    At,

    /// <summary>An operator or bracket; also single characters that only names can contain.</summary>
    Sign,
}

/// <summary>A token: <paramref name="Text"/> is the content without quotes and with escapes resolved.</summary>
/// <param name="AfterSpace">True where white space or a comment stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, FeelSpan Span, bool AfterSpace)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.Ordinal);
}
