namespace Workflows.Feel;

/// <summary>Dates, times and durations added and subtracted («DMN 1.5 §10.3.2.3, table 55»); null where the result is out of range.</summary>
internal static class TemporalMath
{
    private const long Second = FeelDaysTimeDuration.NanosecondsPerSecond;
    private const long Day = FeelDaysTimeDuration.NanosecondsPerDay;

    /// <summary>The day on which the offset of a time in a named zone is looked up, as a time alone has none.</summary>
    private static readonly CivilDate ReferenceDay = CivilDate.FromDateOnly(new DateOnly(2000, 1, 1));

    /// <summary>Nanoseconds since 1970 in UTC; for a local value as if its clock showed UTC.</summary>
    public static Int128 OnTimeLine(FeelDateTime value) =>
        (Int128)value.Date.DayNumber * Day
        + value.Time.Nanoseconds
        - (value.Zone is null ? 0 : (Int128)value.Zone.OffsetAt(value.Date, value.Time) * Second);

    /// <summary>Nanoseconds since midnight in UTC, possibly negative or beyond the day.</summary>
    public static long OnTimeLine(FeelTime value) => value.Value.Nanoseconds - OffsetOf(value) * Second;

    public static long OffsetOf(FeelTime value) => value.Zone?.OffsetAt(ReferenceDay, value.Value) ?? 0;

    public static FeelDateTime StartOf(FeelDate date) => new(date.Value, ClockTime.Midnight, FeelZone.Utc);

    public static FeelValue? Add(FeelDate date, FeelDaysTimeDuration duration) =>
        CivilDate.TryFromDayNumber(FloorDivide((Int128)date.Value.DayNumber * Day + duration.Nanoseconds, Day), out CivilDate result)
            ? new FeelDate(result)
            : null;

    public static FeelValue? Add(FeelDate date, Int128 months) =>
        date.Value.TryAddMonths(months, out CivilDate result) ? new FeelDate(result) : null;

    public static FeelValue? Add(FeelDateTime value, Int128 months) =>
        value.Date.TryAddMonths(months, out CivilDate result) ? new FeelDateTime(result, value.Time, value.Zone) : null;

    /// <summary>Along the time line: across a change of the clock the local time moves by more or less.</summary>
    public static FeelValue? Add(FeelDateTime value, FeelDaysTimeDuration duration) =>
        AtTimeLine(OnTimeLine(value) + duration.Nanoseconds, value.Zone);

    /// <summary>Around the clock: 23:00 plus two hours is 01:00.</summary>
    public static FeelTime Add(FeelTime value, FeelDaysTimeDuration duration)
    {
        Int128 sum = value.Value.Nanoseconds + duration.Nanoseconds;
        return new FeelTime(new ClockTime((long)(sum - FloorDivide(sum, Day) * Day)), value.Zone);
    }

    /// <summary>The date and time of a moment in a zone; null (a local value) counts as UTC.</summary>
    public static FeelDateTime? AtTimeLine(Int128 nanoseconds, FeelZone? zone)
    {
        Int128 offset = zone?.OffsetAtInstant(FloorDivide(nanoseconds, Second)) ?? 0;
        Int128 local = nanoseconds + offset * Second;
        Int128 day = FloorDivide(local, Day);
        return CivilDate.TryFromDayNumber(day, out CivilDate date)
            ? new FeelDateTime(date, new ClockTime((long)(local - day * Day)), zone)
            : null;
    }

    public static Int128 FloorDivide(Int128 value, Int128 divisor)
    {
        Int128 quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }
}
