using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>Dates and times («DMN 1.5 §10.3.4.7–10.3.4.8»). The clock is the environment's and never the machine's.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static IEnumerable<BuiltIn> All =>
        [
            new("now", [new("", (_, s) => Now(s))]),
            new("today", [new("", (_, s) => Now(s) is FeelDateTime now ? new FeelDate(now.Date) : FeelNull.Instance)]),
            new("day of year", [OfDate(date => FeelNumber.Of(date.DayOfYear))]),
            new("day of week", [OfDate(date => new FeelString(Days[date.DayOfWeek - 1]))]),
            new("month of year", [OfDate(date => new FeelString(Months[date.Month - 1]))]),
            new("week of year", [OfDate(date => FeelNumber.Of(WeekOfYear(date)))]),
            new("is", [new("value1: any~, value2: any~", (a, _) => FeelBoolean.Of(Is(a[0], a[1])))]),
        ];

    /// <summary>The value of <c>@"…"</c>: a date, time, date and time or duration, or null.</summary>
    public static FeelValue? AtLiteral(string text)
    {
        if (TemporalParser.TryDate(text, out CivilDate date))
            return new FeelDate(date);
        if (TemporalParser.TryTime(text, out ClockTime time, out FeelZone? zone))
            return new FeelTime(time, zone);
        return TemporalParser.DateTime(text) is { } dateTime ? dateTime : DurationText.Parse(text);
    }

    private static Signature OfDate(Func<CivilDate, FeelValue> body) =>
        new("date: any", (a, _) => ConversionFunctions.DayOf(a[0]) is { } date ? body(date) : null);

    private static FeelValue Now(EvaluationState state)
    {
        if (state.Environment.Now is not { } now)
            return state.Warn(FeelCodes.Refused, "此处没有时钟", "there is no clock here");
        Int128 nanoseconds = (Int128)(now.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) * 100;
        return TemporalMath.AtTimeLine(nanoseconds, state.Environment.Zone)!;
    }

    /// <summary>ISO 8601: weeks begin on Monday, and the first one holds the year's first Thursday.</summary>
    private static long WeekOfYear(CivilDate date)
    {
        long thursday = date.DayNumber - date.DayOfWeek + 4;
        if (!CivilDate.TryFromDayNumber(thursday, out CivilDate inWeek))
            return 1;
        return (inWeek.DayOfYear - 1) / 7 + 1;
    }

    /// <summary>The same value in every part: a time in another zone is another value though it be the same moment.</summary>
    private static bool Is(FeelValue left, FeelValue right) => left.Kind == right.Kind && left.Equals(right);
}
