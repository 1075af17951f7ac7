using System.Globalization;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>
/// Date, time, date and time: ISO 8601 texts, as variables are JSON. A date and time without offset is meant in China and kept with +08:00,
/// so that no reader has to guess. Browsers leave out the seconds, which FEEL asks for («DMN 1.5 §10.3.2.3.5», XML Schema's lexical forms): they are kept as :00,
/// or <c>date and time(…)</c> of a submitted value would be null.
/// </summary>
internal sealed class DateTimeType : FieldType
{
    private const DateTimeStyles Style = DateTimeStyles.None;
    private static readonly CultureInfo Iso = CultureInfo.InvariantCulture;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] MomentsWithOffset = [.. Moments.SelectMany(format => new[] { format + "zzz", format + "'Z'" })];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        if (value is FeelNull or FeelString { Value: "" })
            return FeelNull.Instance;
        // Variables may hold dates that FEEL made; the form shows and keeps their text.
        var text = value is FeelString or FeelDate or FeelDateTime or FeelTime ? FeelText.Of(value) : "";
        switch (field.Temporal)
        {
            case TemporalKind.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", Iso, Style, out var date):
                return NotPast(field, date, text, check);
            case TemporalKind.Time when IsTime(text):
                return WithSeconds(text, "HH:mm".Length);
            case TemporalKind.DateTime when Read(text) is { } moment:
                return NotPast(field, DateOnly.FromDateTime(moment.DateTime), Kept(text), check);
            default:
                check.Report(Codes.Date, ZhFor(field.Temporal), EnFor(field.Temporal));
                return value;
        }
    }

    private static FeelValue NotPast(FormField field, DateOnly date, string text, FieldCheck check)
    {
        if (field.RefusesPast && check.Context.Environment.Now is { } now && date < DateOnly.FromDateTime(now.ToOffset(China).DateTime))
            check.Report(Codes.PastDate, "不能早于今天", "must not be before today");
        return text;
    }

    private static DateTimeOffset? Read(string text)
    {
        if (DateTimeOffset.TryParseExact(text, MomentsWithOffset, Iso, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        return DateTime.TryParseExact(text, Moments, Iso, Style, out var local) && local.Year is > 1 and < 9999
            ? new DateTimeOffset(local, China)
            : null;
    }

    private static string Kept(string moment) => WithSeconds(HasOffset(moment) ? moment : moment + "+08:00", "yyyy-MM-ddTHH:mm".Length);

    private static string WithSeconds(string text, int minutesEnd) =>
        text.Length > minutesEnd && text[minutesEnd] == ':' ? text : text.Insert(minutesEnd, ":00");

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);

    private static bool IsTime(string text)
    {
        var end = text.IndexOfAny(['Z', '+', '-']);
        return TimeOnly.TryParseExact(end < 0 ? text : text[..end], Times, Iso, Style, out _) && (end < 0 || IsOffset(text[end..]));
    }

    private static bool IsOffset(string text) =>
        text == "Z" || (text.Length == 6 && TimeOnly.TryParseExact(text[1..], "HH:mm", Iso, Style, out _));

    private static string ZhFor(TemporalKind kind) =>
        kind switch
        {
            TemporalKind.Date => "应是日期，如 2026-11-24",
            TemporalKind.Time => "应是时间，如 09:30",
            _ => "应是日期和时间，如 2026-11-24T09:30+08:00",
        };

    private static string EnFor(TemporalKind kind) =>
        kind switch
        {
            TemporalKind.Date => "must be a date such as 2026-11-24",
            TemporalKind.Time => "must be a time such as 09:30",
            _ => "must be a date and time such as 2026-11-24T09:30+08:00",
        };
}
