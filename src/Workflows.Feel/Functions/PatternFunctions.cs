using System.Text;
using System.Text.RegularExpressions;
using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>String functions with regular expressions («DMN 1.5 §10.3.4.3»).</summary>
internal static class PatternFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("matches", [new("input: string, pattern: string, flags: string?", (a, s) => Guarded(s, () => Matches(a)))]),
            new(
                "replace",
                [new("input: string, pattern: string, replacement: string, flags: string?", (a, s) => Guarded(s, () => Replace(a, s)))]
            ),
            new("split", [new("string: string, delimiter: string", (a, s) => Guarded(s, () => Split(a, s)))]),
            // Camunda's: all parts of a string that a pattern matches.
            new("extract", [new("input: string, pattern: string", (a, s) => Guarded(s, () => Extract(a, s)))]),
        ];

    private static FeelValue? Guarded(EvaluationState state, Func<FeelValue?> run)
    {
        try
        {
            return run();
        }
        catch (RegexMatchTimeoutException)
        {
            throw FeelStop.TooManySteps(state.Place);
        }
    }

    private static Regex? Regex(FeelValue pattern, FeelValue flags) =>
        Pattern.Of(StringFunctions.Text(pattern), flags is FeelString text ? text.Value : "");

    private static FeelBoolean? Matches(FeelValue[] a) =>
        Regex(a[1], a[2]) is { } regex ? FeelBoolean.Of(regex.IsMatch(StringFunctions.Text(a[0]))) : null;

    private static FeelString? Replace(FeelValue[] a, EvaluationState state)
    {
        bool isLiteral = a[3] is FeelString flags && flags.Value.Contains('q', StringComparison.Ordinal);
        string replacement = StringFunctions.Text(a[2]);
        // XPath forbids a pattern that matches the empty string, because what would be replaced is not defined.
        if (Regex(a[1], a[3]) is not { } regex || regex.IsMatch("") || (!isLiteral && !IsReplacement(replacement)))
            return null;
        int groups = regex.GetGroupNumbers().Length - 1;
        string input = StringFunctions.Text(a[0]);
        StringBuilder text = new();
        int end = 0;
        for (Match match = regex.Match(input); match.Success; match = match.NextMatch())
        {
            text.Append(input, end, match.Index - end);
            if (isLiteral)
                text.Append(replacement);
            else
                AppendReplacement(text, replacement, match, groups);
            end = match.Index + match.Length;
            if (text.Length > FeelLimits.StringLength)
                throw FeelStop.TooLarge(state.Place);
        }
        return state.Bounded(text.Append(input, end, input.Length - end).ToString());
    }

    /// <summary>A dollar must name a group, and a backslash escape a dollar or itself.</summary>
    private static bool IsReplacement(string replacement)
    {
        for (int i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] is not ('$' or '\\'))
                continue;
            char next = i + 1 < replacement.Length ? replacement[i + 1] : ' ';
            bool isValid = replacement[i] == '$' ? char.IsAsciiDigit(next) : next is '$' or '\\';
            if (!isValid)
                return false;
            i++;
        }
        return true;
    }

    /// <summary>As many digits belong to a group's number as there are groups for; the rest is text.</summary>
    private static void AppendReplacement(StringBuilder text, string replacement, Match match, int groups)
    {
        for (int i = 0; i < replacement.Length; i++)
        {
            char c = replacement[i];
            if (c == '\\')
            {
                text.Append(replacement[++i]);
                continue;
            }
            if (c != '$')
            {
                text.Append(c);
                continue;
            }
            int number = replacement[++i] - '0';
            while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && number * 10 + replacement[i + 1] - '0' <= groups)
                number = number * 10 + (replacement[++i] - '0');
            if (number <= groups)
                text.Append(match.Groups[number].Value);
        }
    }

    private static FeelList? Split(FeelValue[] a, EvaluationState state)
    {
        if (Regex(a[1], FeelNull.Instance) is not { } regex || regex.IsMatch(""))
            return null;
        string input = StringFunctions.Text(a[0]);
        List<FeelValue> parts = [];
        int end = 0;
        for (Match match = regex.Match(input); match.Success; match = match.NextMatch())
        {
            state.Step();
            parts.Add(new FeelString(input[end..match.Index]));
            end = match.Index + match.Length;
        }
        parts.Add(new FeelString(input[end..]));
        return state.Bounded(FeelList.Adopt(parts));
    }

    private static FeelList? Extract(FeelValue[] a, EvaluationState state)
    {
        if (Regex(a[1], FeelNull.Instance) is not { } regex)
            return null;
        List<FeelValue> parts = [];
        for (Match match = regex.Match(StringFunctions.Text(a[0])); match.Success; match = match.NextMatch())
        {
            state.Step();
            parts.Add(new FeelString(match.Value));
        }
        return state.Bounded(FeelList.Adopt(parts));
    }
}
