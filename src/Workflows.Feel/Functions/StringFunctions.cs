using System.Text;
using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>Strings («DMN 1.5 §10.3.4.3»); lengths and positions count code points.</summary>
internal static class StringFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("substring", [new("string: string, start position: number, length: number?", (a, _) => Substring(a))]),
            new("string length", [new("string: string", (a, _) => FeelNumber.Of(Length(Text(a[0]))))]),
            new("upper case", [new("string: string", (a, _) => new FeelString(Text(a[0]).ToUpperInvariant()))]),
            new("lower case", [new("string: string", (a, _) => new FeelString(Text(a[0]).ToLowerInvariant()))]),
            new("substring before", [new("string: string, match: string", (a, _) => Before(Text(a[0]), Text(a[1])))]),
            new("substring after", [new("string: string, match: string", (a, _) => After(Text(a[0]), Text(a[1])))]),
            new(
                "contains",
                [new("string: string, match: string", (a, _) => Truth(Text(a[0]).Contains(Text(a[1]), StringComparison.Ordinal)))]
            ),
            new(
                "starts with",
                [new("string: string, match: string", (a, _) => Truth(Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal)))]
            ),
            new(
                "ends with",
                [new("string: string, match: string", (a, _) => Truth(Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal)))]
            ),
            new(
                "string join",
                [
                    new("list: list, delimiter: string?", (a, s) => Join((FeelList)a[0], a[1] is FeelString d ? d.Value : "", "", "", s)),
                    // Camunda's: with something around the whole.
                    new(
                        "list: list, delimiter: string, prefix: string, suffix: string",
                        (a, s) => Join((FeelList)a[0], Text(a[1]), Text(a[2]), Text(a[3]), s)
                    ),
                ]
            ),
        ];

    public static string Text(FeelValue value) => ((FeelString)value).Value;

    private static FeelBoolean Truth(bool value) => FeelBoolean.Of(value);

    private static int Length(string text)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1]))
                length++;
        }
        return length;
    }

    private static FeelString? Substring(FeelValue[] a)
    {
        string text = Text(a[0]);
        if (!((FeelNumber)a[1]).Value.TryGetInt64(out long start) || start == 0)
            return null;
        int length = Length(text);
        long first = start > 0 ? start - 1 : length + start;
        if (first < 0)
            return null;
        long count = length;
        if (a[2] is FeelNumber wanted)
        {
            if (Rounding.Round(wanted.Value, 0, RoundingMode.Down) is not { } whole || whole < 1)
                return null;
            count = whole.TryGetInt64(out long small) ? small : length;
        }
        if (first >= length)
            return FeelString.Empty;
        count = Math.Min(count, length - first);
        if (length == text.Length)
            return new FeelString(text.Substring((int)first, (int)count));
        int from = Offset(text, 0, first);
        return new FeelString(text[from..Offset(text, from, count)]);
    }

    /// <summary>The index so many code points further on.</summary>
    private static int Offset(string text, int index, long codePoints)
    {
        for (; codePoints > 0; codePoints--)
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
        return index;
    }

    private static FeelString Before(string text, string match)
    {
        int at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? FeelString.Empty : new FeelString(text[..at]);
    }

    private static FeelString After(string text, string match)
    {
        int at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? FeelString.Empty : new FeelString(text[(at + match.Length)..]);
    }

    private static FeelString? Join(FeelList list, string delimiter, string prefix, string suffix, EvaluationState state)
    {
        StringBuilder text = new(prefix);
        bool isFirst = true;
        foreach (FeelValue item in list.Items)
        {
            if (item.IsNull)
                continue;
            if (item is not FeelString part)
                return null;
            if (!isFirst)
                text.Append(delimiter);
            text.Append(part.Value);
            isFirst = false;
            if (text.Length > FeelLimits.StringLength)
                throw FeelStop.TooLarge(state.Place);
        }
        return new FeelString(text.Append(suffix).ToString());
    }
}
