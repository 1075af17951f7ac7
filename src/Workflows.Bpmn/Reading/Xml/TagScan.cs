namespace Workflows.Bpmn.Reading.Xml;

/// <summary>
/// Looks for a tag with absurdly many attributes before the XML parser does: it sorts the attributes of a tag to find doubles, and a few
/// hundred thousand of them keep it busy for seconds. Works on every encoding that writes mark-up as ASCII, and on UTF-16 without its zeros.
/// </summary>
internal static class TagScan
{
    public static bool FindsTagWithMoreThan(int attributes, ReadOnlySpan<byte> bytes)
    {
        var text = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, _, ..] or [_, 0, ..] ? WithoutZeros(bytes) : bytes;
        while (text.IndexOf((byte)'<') is var start and >= 0)
        {
            text = text[(start + 1)..];
            if (text.StartsWith("!--"u8))
                text = After("-->"u8, text);
            else if (text.StartsWith("![CDATA["u8))
                text = After("]]>"u8, text);
            else if (text.StartsWith("?"u8))
                text = After("?>"u8, text);
            else if (AttributesOf(ref text, attributes) > attributes)
                return true;
        }
        return false;
    }

    /// <summary>Counts the quoted values of the tag at the beginning of the text, up to a bit above the limit, and moves behind them.</summary>
    private static int AttributesOf(ref ReadOnlySpan<byte> text, int limit)
    {
        var count = 0;
        while (count <= limit && text.IndexOfAny("\"'>"u8) is var at and >= 0)
        {
            var mark = text[at];
            text = text[(at + 1)..];
            if (mark == '>')
                return count;
            count++;
            text = text[(text.IndexOf(mark) + 1)..];
        }
        return count;
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> end, ReadOnlySpan<byte> text) =>
        text.IndexOf(end) is var at and >= 0 ? text[(at + end.Length)..] : [];

    private static byte[] WithoutZeros(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<byte>(bytes.Length / 2);
        foreach (var each in bytes)
            if (each != 0)
                kept.Add(each);
        return [.. kept];
    }
}
