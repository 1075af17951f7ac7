namespace Workflows.Feel.Evaluation;

/// <summary>Properties of dates, times, durations and ranges («DMN 1.5 §10.3.2.5, table 66»).</summary>
internal static class Properties
{
    private const long Second = FeelDaysTimeDuration.NanosecondsPerSecond;

    /// <summary>The property, FEEL's null where this value has none of it, or null where the kind has no such property.</summary>
    public static FeelValue? Of(FeelValue value, string name) =>
        value switch
        {
            FeelDate date => OfDate(date.Value, name),
            FeelDateTime dateTime => OfDate(dateTime.Date, name)
                ?? OfTime(dateTime.Time, dateTime.Zone, dateTime.Zone?.OffsetAt(dateTime.Date, dateTime.Time) ?? 0, name),
            FeelTime time => OfTime(time.Value, time.Zone, TemporalMath.OffsetOf(time), name),
            FeelDaysTimeDuration duration => OfDuration(duration, name),
            FeelYearsMonthsDuration duration => name switch
            {
                "years" => FeelNumber.Of(duration.Months / 12),
                "months" => FeelNumber.Of(duration.Months % 12),
                _ => null,
            },
            FeelRange range => name switch
            {
                "start" => range.Start,
                "end" => range.End,
                "start included" => FeelBoolean.Of(range.StartIncluded),
                "end included" => FeelBoolean.Of(range.EndIncluded),
                _ => null,
            },
            _ => null,
        };

    private static FeelNumber? OfDate(CivilDate date, string name) =>
        name switch
        {
            "year" => FeelNumber.Of(date.Year),
            "month" => FeelNumber.Of(date.Month),
            "day" => FeelNumber.Of(date.Day),
            "weekday" => FeelNumber.Of(date.DayOfWeek),
            _ => null,
        };

    private static FeelValue? OfTime(ClockTime time, FeelZone? zone, long offset, string name) =>
        name switch
        {
            "hour" => FeelNumber.Of(time.Hour),
            "minute" => FeelNumber.Of(time.Minute),
            "second" => FeelNumber.Of(time.Second),
            "time offset" => zone is null ? FeelNull.Instance : new FeelDaysTimeDuration((Int128)offset * Second),
            "timezone" => zone?.Name is { } id ? new FeelString(id) : FeelNull.Instance,
            _ => null,
        };

    private static FeelNumber? OfDuration(FeelDaysTimeDuration duration, string name)
    {
        Int128 seconds = duration.Nanoseconds / Second;
        return name switch
        {
            "days" => FeelNumber.Of(Number.FromInt128(seconds / 86_400)),
            "hours" => FeelNumber.Of((long)(seconds / 3600 % 24)),
            "minutes" => FeelNumber.Of((long)(seconds / 60 % 60)),
            "seconds" => FeelNumber.Of((long)(seconds % 60)),
            _ => null,
        };
    }
}
