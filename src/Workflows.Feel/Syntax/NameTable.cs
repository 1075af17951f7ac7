namespace Workflows.Feel.Syntax;

/// <summary>
/// The names that can't be told from operators and keywords by their look (<c>Pre-bureau risk</c>, <c>date and time</c>), by their first
/// token. Where several fit, the longest wins («DMN 1.5 §10.3.1.2», grammar rules 27–32).
/// </summary>
internal sealed class NameTable(NameTable? basis = null)
{
    private readonly Dictionary<string, List<KnownName>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a name; one of plain words needs no entry and gets none.</summary>
    /// <param name="isFunction">True for a name that counts only before an opening parenthesis.</param>
    public void Add(string name, bool isFunction = false)
    {
        if (IsPlain(name))
            return;
        Token[] tokens;
        try
        {
            tokens = Scanner.Scan(name)[..^1];
        }
        catch (SyntaxStop)
        {
            // A quote or comment in a name: it can be written between backticks only.
            return;
        }
        if (tokens.Length == 0)
            return;
        if (!_byFirst.TryGetValue(tokens[0].Text, out List<KnownName>? names))
            _byFirst.Add(tokens[0].Text, names = []);
        names.Add(new KnownName(name, tokens, isFunction));
    }

    /// <summary>The longest known name that the tokens begin with, and how many of them it takes.</summary>
    public bool TryMatch(Token[] tokens, int position, out string name, out int length)
    {
        name = "";
        length = 0;
        basis?.TryMatch(tokens, position, out name, out length);
        if (!_byFirst.TryGetValue(tokens[position].Text, out List<KnownName>? candidates))
            return length > 0;
        foreach (KnownName candidate in candidates)
        {
            if (candidate.Tokens.Length > length && candidate.Matches(tokens, position))
            {
                name = candidate.Name;
                length = candidate.Tokens.Length;
            }
        }
        return length > 0;
    }

    /// <summary>True for a name that is recognised without being known.</summary>
    public static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetter(c) && c is not ('_' or ' ') && !char.IsAsciiDigit(c))
                return false;
        }
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            if (Keywords.EndsName(word) || Keywords.IsReserved(word) || char.IsAsciiDigit(word[0]))
                return false;
        }
        return true;
    }

    private sealed record KnownName(string Name, Token[] Tokens, bool IsFunction)
    {
        public bool Matches(Token[] tokens, int position)
        {
            if (position + Tokens.Length >= tokens.Length)
                return false;
            for (int i = 0; i < Tokens.Length; i++)
            {
                Token expected = Tokens[i];
                Token actual = tokens[position + i];
                if (actual.Kind != expected.Kind || !string.Equals(actual.Text, expected.Text, StringComparison.Ordinal))
                    return false;
                if (i > 0 && actual.AfterSpace != expected.AfterSpace)
                    return false;
            }
            return !IsFunction || tokens[position + Tokens.Length].Is("(");
        }
    }
}
