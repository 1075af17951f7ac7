using System.Text;

namespace Workflows.Feel.Syntax;

/// <summary>Which characters words consist of («DMN 1.5 §10.3.1.2», grammar rules 28–29).</summary>
internal static class Characters
{
    /// <summary>Full-width and Chinese punctuation: the grammar's ranges include it, but where it stands it was meant as the sign beside it.</summary>
    private const string WideSigns = "（），：；？！＋－＊／＝＜＞［］｛｝。、“”‘’【】《》「」·…—　";
    private const string NarrowSigns = "(),:;?!+-*/=<>[]{}.,\"\"''[]<>\"\"·";

    public static bool StartsWord(Rune c) =>
        c.Value is '_' or '?'
        || Rune.IsLetter(c)
        || Rune.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.LetterNumber
        || c.Value >= 0x10000;

    public static bool ContinuesWord(Rune c) =>
        StartsWord(c)
        || Rune.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.DecimalDigitNumber
                or System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.ConnectorPunctuation;

    /// <summary>The half-width sign that a full-width one was meant for, or null.</summary>
    public static string? MeantBy(string sign)
    {
        int at = sign.Length == 1 ? WideSigns.IndexOf(sign[0], StringComparison.Ordinal) : -1;
        return at < 0 || at >= NarrowSigns.Length ? null : NarrowSigns[at].ToString();
    }

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
