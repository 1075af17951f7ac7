using System.Globalization;
using System.Text.RegularExpressions;

namespace Workflows.Bpmn.Validation;

/// <summary>Recognises the time notations that literals may have. The engine reads them; here only their form is judged.</summary>
internal static partial class Iso8601
{
    private static readonly string[] DateTimeForms =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd",
    ];

    /// <summary>A date, or a date and time with or without an offset; a zone in brackets may follow, as Camunda 8 allows.</summary>
    public static bool IsDateTime(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        var instant = bracket > 0 && text.EndsWith(']') ? text[..bracket] : text;
        return DateTime.TryParseExact(instant, DateTimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    public static bool IsDuration(string text) => text.Length <= 100 && DurationForm().IsMatch(text);

    /// <summary><c>R3/PT1H</c>, <c>R/P1D</c> or with a start between: <c>R5/2027-01-01T00:00:00Z/P1D</c>.</summary>
    public static bool IsCycle(string text) =>
        text.Split('/') switch
        {
            [var repetitions, var duration] => RepetitionForm().IsMatch(repetitions) && IsDuration(duration),
            [var repetitions, var start, var duration] => RepetitionForm().IsMatch(repetitions)
                && IsDateTime(start)
                && IsDuration(duration),
            _ => false,
        };

    /// <summary>Six fields (second, minute, hour, day, month, weekday) or a macro such as <c>@daily</c>.</summary>
    public static bool LooksLikeCron(string text) =>
        text is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly"
        || (
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 6 } fields
            && fields.All(field => CronField().IsMatch(field))
        );

    [GeneratedRegex(
        @"^-?P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"^R(-1|\d{0,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RepetitionForm();

    [GeneratedRegex(
        @"^[0-9A-Za-z*/,?#-]{1,80}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CronField();
}
