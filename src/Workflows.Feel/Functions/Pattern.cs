using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Workflows.Feel.Functions;

/// <summary>
/// Regular expressions as XPath defines them («XQuery and XPath Functions 3.1 §5.6.1»), run by .NET's. They are matched without
/// backtracking, so no pattern can hang; those with back references can't be, and get a time limit instead.
/// </summary>
internal static class Pattern
{
    private const int MostCached = 500;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>A pure function's results, kept because patterns are few and reading them is slow.</summary>
    private static readonly ConcurrentDictionary<(string Pattern, string Flags), Regex?> Cache = new();

    /// <summary>The regular expression, or null where pattern or flags are invalid.</summary>
    public static Regex? Of(string pattern, string flags)
    {
        if (Cache.TryGetValue((pattern, flags), out Regex? known))
            return known;
        Regex? regex = Create(pattern, flags);
        if (Cache.Count >= MostCached)
            Cache.Clear();
        Cache[(pattern, flags)] = regex;
        return regex;
    }

    private static Regex? Create(string pattern, string flags)
    {
        RegexOptions options = RegexOptions.CultureInvariant;
        bool dotAll = false;
        bool literal = false;
        bool ignoresSpace = false;
        foreach (char flag in flags)
        {
            switch (flag)
            {
                case 's':
                    dotAll = true;
                    break;
                case 'm':
                    options |= RegexOptions.Multiline;
                    break;
                case 'i':
                    options |= RegexOptions.IgnoreCase;
                    break;
                case 'x':
                    ignoresSpace = true;
                    break;
                case 'q':
                    literal = true;
                    break;
                default:
                    return null;
            }
        }
        if (literal)
            options &= ~RegexOptions.Multiline;
        else if (ignoresSpace)
            pattern = WithoutSpace(pattern);
        try
        {
            if (literal)
                return new Regex(Regex.Escape(pattern), options | RegexOptions.NonBacktracking, Limit);
            if (Translate(pattern, dotAll, options.HasFlag(RegexOptions.Multiline), out bool hasReferences) is not { } translated)
                return null;
            return new Regex(translated, hasReferences ? options : options | RegexOptions.NonBacktracking, Limit);
        }
        catch (Exception invalid) when (invalid is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>White space goes everywhere but inside a class, also behind a backslash; other than in .NET there are no comments.</summary>
    private static string WithoutSpace(string pattern)
    {
        StringBuilder text = new(pattern.Length);
        int classDepth = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            bool isEscaped = i > 0 && pattern[i - 1] == '\\';
            if (c == '[' && !isEscaped)
                classDepth++;
            else if (c == ']' && !isEscaped && classDepth > 0)
                classDepth--;
            if (classDepth > 0 || c is not (' ' or '\t' or '\n' or '\r'))
                text.Append(c);
        }
        return text.ToString();
    }

    /// <summary>Rewrites what .NET reads otherwise; null for what XPath does not have.</summary>
    private static string? Translate(string pattern, bool dotAll, bool multiline, out bool hasReferences)
    {
        hasReferences = false;
        StringBuilder text = new(pattern.Length + 8);
        int classDepth = 0;
        Groups groups = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && classDepth == 0 && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int group = pattern[++i] - '0';
                while (i + 1 < pattern.Length && char.IsAsciiDigit(pattern[i + 1]) && groups.AreOpened(group * 10 + pattern[i + 1] - '0'))
                    group = group * 10 + pattern[++i] - '0';
                if (!groups.IsClosed(group))
                    return null;
                hasReferences = true;
                text.Append(CultureInfo.InvariantCulture, $@"\k<{group}>");
            }
            else if (c == '\\')
            {
                if (++i == pattern.Length || Escape(pattern[i], classDepth > 0) is not { } escape)
                    return null;
                text.Append(escape);
            }
            else if (classDepth > 0)
            {
                classDepth += c switch
                {
                    '[' => 1,
                    ']' => -1,
                    _ => 0,
                };
                text.Append(c);
            }
            else if (c == '[')
            {
                classDepth++;
                text.Append(c);
            }
            else if (c == '.')
            {
                text.Append(dotAll ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])" : @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r])");
            }
            else if (c == '$' && !multiline)
            {
                text.Append(@"\z");
            }
            else if (c == '(' && i + 1 < pattern.Length && pattern[i + 1] == '?' && (i + 2 >= pattern.Length || pattern[i + 2] != ':'))
            {
                return null;
            }
            else
            {
                if (c == '(')
                    groups.Open(isCapturing: i + 1 == pattern.Length || pattern[i + 1] != '?');
                else if (c == ')')
                    groups.Close();
                text.Append(c);
            }
        }
        return text.ToString();
    }

    /// <summary>Which capturing groups are closed: only those can be referred to.</summary>
    private sealed class Groups
    {
        private readonly Stack<int> _open = [];
        private readonly HashSet<int> _closed = [];
        private int _count;

        /// <summary>Whether so many groups were opened: only then does a further digit belong to a reference (XPath functions 3.1 §5.6.1).</summary>
        public bool AreOpened(int count) => count <= _count;

        public bool IsClosed(int group) => _closed.Contains(group);

        public void Open(bool isCapturing) => _open.Push(isCapturing ? ++_count : 0);

        public void Close()
        {
            if (_open.TryPop(out int group))
                _closed.Add(group);
        }
    }

    /// <summary>XPath's escapes are few; any other is an error there.</summary>
    private static string? Escape(char c, bool inClass)
    {
        switch (c)
        {
            case 'i':
                return inClass ? @"\p{L}_:" : @"[\p{L}_:]";
            case 'I':
                return inClass ? null : @"[^\p{L}_:]";
            case 'c':
                return inClass ? @"\p{L}\p{N}\p{M}_:.\-" : @"[\p{L}\p{N}\p{M}_:.\-]";
            case 'C':
                return inClass ? null : @"[^\p{L}\p{N}\p{M}_:.\-]";
            case 'n' or 'r' or 't' or 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'p' or 'P':
            case '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' or '/':
                return $@"\{c}";
            default:
                return null;
        }
    }
}
