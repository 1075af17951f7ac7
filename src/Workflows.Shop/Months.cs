using System.Globalization;

namespace Workflows.Shop;

/// <summary>Months as texts: 2026-11.</summary>
internal static class Months
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Reads 2026-11, or the month of a day.</summary>
    public static bool TryParse(string text, out DateOnly first)
    {
        var start = text.Length >= 7 ? text[..7] : text;
        return DateOnly.TryParseExact(start + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
    }

    public static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
