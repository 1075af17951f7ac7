using System.Text;

namespace Workflows.Feel.Syntax;

/// <summary>
/// Names of one or more tokens. A known name is taken whole; otherwise a name is all the words that follow each other, because two
/// operands never do.
/// </summary>
internal sealed partial class Parser
{
    private string Name()
    {
        if (TryName(out string name))
            return name;
        throw Unexpected("名称 / name");
    }

    private bool TryName(out string name)
    {
        Token first = Current;
        name = first.Text;
        if (first.Kind == TokenKind.QuotedName)
        {
            _position++;
            return true;
        }
        if (_names.TryMatch(_tokens, _position, out string known, out int length) && !ContinuesBeyond(length))
        {
            name = known;
            _position += length;
            return true;
        }
        if (first.Kind != TokenKind.Word || Keywords.IsReserved(first.Text))
            return false;
        name = Words();
        return true;
    }

    /// <summary>The name of an entry after a dot, where keywords are names, too.</summary>
    private string EntryName()
    {
        if (Current.Kind == TokenKind.Word && Keywords.IsReserved(Current.Text) && !_names.TryMatch(_tokens, _position, out _, out _))
            return _tokens[_position++].Text;
        return Name();
    }

    /// <summary>A known one-word name that goes on with a word is only the beginning of a longer one.</summary>
    private bool ContinuesBeyond(int length) => length == 1 && Following.Kind == TokenKind.Word && !EndsNameAt(_position + 1);

    private string Words()
    {
        string first = _tokens[_position++].Text;
        if (Current.Kind != TokenKind.Word || EndsNameAt(_position))
            return first;
        StringBuilder words = new(first);
        while (Current.Kind == TokenKind.Word && !EndsNameAt(_position))
            words.Append(' ').Append(_tokens[_position++].Text);
        return words.ToString();
    }

    private bool EndsNameAt(int position)
    {
        Token token = _tokens[position];
        return Keywords.EndsName(token.Text)
            || (token.Text == "instance" && _tokens[Math.Min(position + 1, _tokens.Length - 1)].IsWord("of"));
    }

    /// <summary>
    /// A name before a colon: of a parameter or an entry. Everything up to the colon belongs to it, so names that look like
    /// expressions can be declared, and are known from then on.
    /// </summary>
    private bool TryNameBefore(string sign, out string name)
    {
        name = "";
        int start = _position;
        if (Current.Kind is TokenKind.String or TokenKind.QuotedName && Following.Is(sign))
        {
            name = Current.Text;
            _position += 2;
            return true;
        }
        StringBuilder text = new();
        int position = start;
        for (; !_tokens[position].Is(sign); position++)
        {
            Token token = _tokens[position];
            bool belongs = token.Kind is TokenKind.Word or TokenKind.Number || IsNameSign(token);
            if (!belongs || (position == start && token.Kind != TokenKind.Word))
                return false;
            if (position > start && token.AfterSpace)
                text.Append(' ');
            text.Append(token.Text);
        }
        if (position == start)
            return false;
        name = text.ToString();
        _position = position + 1;
        return true;
    }

    private static bool IsNameSign(Token token) =>
        token.Kind == TokenKind.Sign && token.Text is "." or "/" or "-" or "'" or "+" or "*" or "**" or "’" or "%" or "&" or "#" or "$";
}
