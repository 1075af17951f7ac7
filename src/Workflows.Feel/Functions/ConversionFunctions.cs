namespace Workflows.Feel.Functions;

/// <summary>Conversions («DMN 1.5 §10.3.4.1»).</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("string", [new("from: any~", (a, s) => a[0].IsNull ? a[0] : s.Bounded(FeelText.Of(a[0])))]),
            new(
                "number",
                [
                    new("from: string", (a, _) => Plain(((FeelString)a[0]).Value)),
                    new("from: number", (a, _) => a[0]),
                    new("from: string, grouping separator: string~, decimal separator: string~", (a, _) => Grouped(a)),
                ],
                isConversion: true
            ),
            new("date", DateSignatures.Date, isConversion: true),
            new("time", DateSignatures.Time, isConversion: true),
            new("date and time", DateSignatures.DateTime, isConversion: true),
            new(
                "duration",
                [
                    new("from: string", (a, _) => DurationText.Parse(((FeelString)a[0]).Value)),
                    new("from: days and time duration", (a, _) => a[0]),
                    new("from: years and months duration", (a, _) => a[0]),
                ],
                isConversion: true
            ),
            new(
                "years and months duration",
                [new("from: any, to: any", (a, _) => DayOf(a[0]) is { } from && DayOf(a[1]) is { } to ? MonthsBetween(from, to) : null)]
            ),
        ];

    /// <summary>The date of a date or date and time.</summary>
    public static CivilDate? DayOf(FeelValue value) =>
        value switch
        {
            FeelDate date => date.Value,
            FeelDateTime dateTime => dateTime.Date,
            _ => null,
        };

    private static FeelNumber? Plain(string text) =>
        Number.TryParse(text.Length > 0 && text[0] == '.' ? "0" + text : text, out Number number) ? FeelNumber.Of(number) : null;

    private static FeelNumber? Grouped(FeelValue[] a)
    {
        string text = ((FeelString)a[0]).Value;
        string grouping = a[1] is FeelString g ? g.Value : "";
        string point = a[2] is FeelString p ? p.Value : "";
        if (grouping is not ("" or " " or "," or ".") || point is not ("" or "," or "."))
            return null;
        if (a[1] is FeelString && grouping.Length == 0 || a[2] is FeelString && point.Length == 0)
            return null;
        if (grouping.Length > 0 && grouping == point)
            return null;
        if (grouping.Length > 0)
            text = text.Replace(grouping, "", StringComparison.Ordinal);
        if (point == ",")
        {
            if (text.Contains('.', StringComparison.Ordinal))
                return null;
            text = text.Replace(',', '.');
        }
        return Plain(text);
    }

    /// <summary>Whole months from one date to the other, towards zero.</summary>
    private static FeelYearsMonthsDuration MonthsBetween(CivilDate from, CivilDate to)
    {
        long months = (to.Year - (long)from.Year) * 12 + to.Month - from.Month;
        if (months > 0 && to.Day < from.Day)
            months--;
        else if (months < 0 && to.Day > from.Day)
            months++;
        return new FeelYearsMonthsDuration(months);
    }
}
