namespace Workflows.Feel;

/// <summary>
/// Finds the character U+0000 in JSON while it passes by, written as <c>\u0000</c> (RFC 8259 §7) or as a bare byte. XML has no such character (XML 1.0 §2.2), and
/// PostgreSQL keeps it in no text: a value that holds it could be neither exchanged nor stored.
/// </summary>
public struct JsonNulScan
{
    private const string Escape = "u0000";

    // Behind a backslash: how many characters of «u0000» have come. Minus one: no backslash is open.
    private int _matched;

    public JsonNulScan() => _matched = -1;

    /// <summary>Where in this piece the character ends; negative when it is not there. Pieces may be cut anywhere.</summary>
    public int Find(ReadOnlySpan<byte> piece)
    {
        int at = 0;
        while (at < piece.Length)
        {
            if (_matched < 0)
            {
                int next = piece[at..].IndexOfAny((byte)'\\', (byte)0);
                if (next < 0)
                    return -1;
                at += next;
                if (piece[at++] == 0)
                    return at - 1;
                _matched = 0;
                continue;
            }
            // A backslash behind a backslash is that character, and opens nothing.
            if (piece[at] != Escape[_matched])
            {
                if (_matched == 0)
                    at++;
                _matched = -1;
                continue;
            }
            at++;
            if (++_matched < Escape.Length)
                continue;
            _matched = -1;
            return at - 1;
        }
        return -1;
    }

    /// <summary>Whether a whole JSON text in UTF-8 holds the character.</summary>
    public static bool Holds(ReadOnlySpan<byte> json) => new JsonNulScan().Find(json) >= 0;

    /// <summary>Whether a text, or a name in it, at any depth, holds the character.</summary>
    public static bool Holds(FeelValue value) =>
        value switch
        {
            FeelString text => text.Value.Contains('\0', StringComparison.Ordinal),
            FeelList list => Holds(list),
            FeelContext context => Holds(context),
            _ => false,
        };

    private static bool Holds(FeelList list)
    {
        foreach (FeelValue item in list.Items)
        {
            if (Holds(item))
                return true;
        }
        return false;
    }

    private static bool Holds(FeelContext context)
    {
        foreach (FeelEntry entry in context.Entries)
        {
            if (entry.Name.Contains('\0', StringComparison.Ordinal) || Holds(entry.Value))
                return true;
        }
        return false;
    }
}
