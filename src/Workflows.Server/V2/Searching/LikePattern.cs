using System.Text;
using System.Text.RegularExpressions;

namespace Workflows.Server.V2.Searching;

/// <summary>The contract's wildcards: <c>*</c> any characters, <c>?</c> exactly one; a backslash takes the next one literally.</summary>
internal static class LikePattern
{
    /// <summary>As SQL's LIKE with backslash as escape.</summary>
    public static string ToSql(string pattern) =>
        Translate(pattern, "%", "_", letter => letter is '%' or '_' or '\\' ? "\\" + letter : letter.ToString());

    public static bool Matches(string pattern, string value) =>
        Regex.IsMatch(
            value,
            "^" + Translate(pattern, ".*", ".", letter => Regex.Escape(letter.ToString())) + "$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
            TimeSpan.FromSeconds(1)
        );

    private static string Translate(string pattern, string any, string one, Func<char, string> literal)
    {
        var result = new StringBuilder(pattern.Length + 8);
        for (var at = 0; at < pattern.Length; at++)
        {
            var letter = pattern[at];
            if (letter == '\\' && at + 1 < pattern.Length)
                result.Append(literal(pattern[++at]));
            else
                result.Append(
                    letter switch
                    {
                        '*' => any,
                        '?' => one,
                        _ => literal(letter),
                    }
                );
        }
        return result.ToString();
    }
}
