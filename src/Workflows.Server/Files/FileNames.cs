using System.Globalization;
using System.Text;

namespace Workflows.Server.Files;

/// <summary>Makes a name that an uploader gave safe to show and to offer for saving. It never becomes a path on this machine: bytes lie under their hash.</summary>
public static class FileNames
{
    private const int LongestName = 120;

    public static string Clean(string? given)
    {
        var name = (given ?? "").Normalize(NormalizationForm.FormC);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            // Control and format characters can hide an ending (U+202E turns the rest around).
            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate
            )
                continue;
            clean.Append("<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }
        var result = clean.ToString().Trim().Trim('.');
        if (result.Length == 0)
            return "file";
        if (result.Length <= LongestName)
            return result;
        var ending = Path.GetExtension(result);
        return ending.Length is > 0 and < 12 ? result[..(LongestName - ending.Length)] + ending : result[..LongestName];
    }
}
