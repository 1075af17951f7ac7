using System.Globalization;
using Workflows.Feel;

namespace Workflows.Shop.Jobs;

/// <summary>Reads and writes values of variables and of rows in tables.</summary>
internal static class Values
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>A text that is not empty, or the digits of a number.</summary>
    public static string? Text(this FeelContext row, string name) =>
        row[name] switch
        {
            FeelString { Value.Length: > 0 } text => text.Value,
            FeelNumber number => FeelText.Of(number),
            FeelDate or FeelDateTime => FeelText.Of(row[name]),
            _ => null,
        };

    public static decimal? Decimal(this FeelContext row, string name) =>
        row[name] is FeelNumber number && number.Value.TryGetDecimal(out var value) ? value : null;

    /// <summary>A whole number that is not negative.</summary>
    public static int? Integer(this FeelContext row, string name) =>
        row.Decimal(name) is { } value and >= 0 and <= int.MaxValue && value == decimal.Truncate(value) ? (int)value : null;

    public static bool? Flag(this FeelContext row, string name) => row[name] is FeelBoolean flag ? flag.Value : null;

    /// <summary>The day of a date, or of a moment in China's time.</summary>
    public static DateOnly? Date(this FeelContext row, string name)
    {
        if (row.Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return row.Moment(name) is { } moment ? DateOnly.FromDateTime(moment.ToOffset(China).DateTime) : null;
    }

    /// <summary>A moment; a text without an offset is China's time, a date its beginning.</summary>
    public static DateTimeOffset? Moment(this FeelContext row, string name)
    {
        if (row.Text(name) is not { } text)
            return null;
        var bracket = text.IndexOfAny(['[', '@']);
        var plain = bracket < 0 ? text : text[..bracket];
        if (DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            var isLocal =
                DateTime.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)
                && local.Kind == DateTimeKind.Unspecified;
            return isLocal ? new DateTimeOffset(local, China).ToUniversalTime() : moment.ToUniversalTime();
        }
        return null;
    }

    public static IReadOnlyList<FeelContext> Rows(this FeelContext row, string name) =>
        row[name] is FeelList list ? [.. list.OfType<FeelContext>()] : [];

    /// <summary>The texts of a list, or of a single one.</summary>
    public static IReadOnlyList<string> Texts(this FeelContext row, string name) =>
        row[name] switch
        {
            FeelString { Value.Length: > 0 } text => [text.Value],
            FeelNumber number => [FeelText.Of(number)],
            FeelList list => [.. list.Where(item => item is FeelString { Value.Length: > 0 } or FeelNumber).Select(FeelText.Of)],
            _ => [],
        };

    /// <summary>A moment as flows have it: ISO 8601 in China's time.</summary>
    public static FeelValue Of(DateTimeOffset? moment) => OrderValue.Moment(moment);

    public static FeelValue Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static FeelValue Of(decimal? number) => number is { } value ? value : FeelNull.Instance;

    public static FeelList Of(IEnumerable<string> texts) => FeelList.From(texts.Select(text => (FeelValue)text));

    public static FeelList Table<T>(IEnumerable<T> rows, Func<T, FeelContext> row) =>
        FeelList.From(rows.Select(item => (FeelValue)row(item)));

    public static FeelContext Row(params ReadOnlySpan<(string Name, FeelValue Value)> values)
    {
        var builder = new FeelContextBuilder(values.Length);
        foreach (var (name, value) in values)
            builder.Set(name, value);
        return builder.Build();
    }
}
