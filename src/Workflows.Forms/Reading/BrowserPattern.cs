using System.Text;
using System.Text.RegularExpressions;

namespace Workflows.Forms.Reading;

/// <summary>A JavaScript regular expression for the server: <c>\d</c> and <c>\w</c> are ASCII, <c>$</c> is the very end, matching takes at most 100 ms.</summary>
internal static class BrowserPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    public static Regex? Compile(string pattern)
    {
        var text = EndOfText(pattern);
        return TryCompile(text, RegexOptions.ECMAScript) ?? TryCompile(text, RegexOptions.CultureInvariant);
    }

    private static Regex? TryCompile(string text, RegexOptions options)
    {
        try
        {
            return new Regex(text, options, Longest);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // In .NET «$» also stands before a final line break; in JavaScript, without its m flag, it does not.
    private static string EndOfText(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(c).Append(pattern[++i]);
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            text.Append(c == '$' && !inClass ? @"(?!\n)$" : c.ToString());
        }
        return text.ToString();
    }
}
