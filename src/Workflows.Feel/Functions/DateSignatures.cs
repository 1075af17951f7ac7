using System.Collections.Immutable;

namespace Workflows.Feel.Functions;

/// <summary>The ways to make dates and times («DMN 1.5 §10.3.4.1»).</summary>
internal static class DateSignatures
{
    public static ImmutableArray<Signature> Date =>
        [
            new("from: string", (a, _) => TemporalParser.TryDate(((FeelString)a[0]).Value, out CivilDate date) ? new FeelDate(date) : null),
            new("from: date", (a, _) => a[0]),
            new("from: date and time", (a, _) => new FeelDate(((FeelDateTime)a[0]).Date)),
            new("year: number, month: number, day: number", (a, _) => TryDate(a, out CivilDate date) ? new FeelDate(date) : null),
        ];

    public static ImmutableArray<Signature> Time =>
        [
            new(
                "from: string",
                (a, _) =>
                    TemporalParser.TryTime(((FeelString)a[0]).Value, out ClockTime time, out FeelZone? zone)
                        ? new FeelTime(time, zone)
                        : null
            ),
            new("from: time", (a, _) => a[0]),
            new("from: any", (a, _) => TimeOf(a[0])),
            new("hour: number, minute: number, second: number, offset: days and time duration?", (a, _) => TimeOf(a)),
        ];

    public static ImmutableArray<Signature> DateTime =>
        [
            new("from: string", (a, _) => TemporalParser.DateTime(((FeelString)a[0]).Value)),
            new(
                "from: any",
                (a, _) =>
                    a[0] is FeelDateTime ? a[0]
                    : a[0] is FeelDate date ? TemporalMath.StartOf(date)
                    : null
            ),
            new("date: any, time: time", (a, _) => Combine(a[0], (FeelTime)a[1])),
            new(
                "date: any, time: time, timezone: string",
                (a, _) =>
                    Combine(a[0], (FeelTime)a[1]) is { } local && FeelZone.OfName(((FeelString)a[2]).Value) is { } zone
                        ? new FeelDateTime(local.Date, local.Time, zone)
                        : null
            ),
            new(
                "year: number, month: number, day: number, hour: number, minute: number, second: number, offset: days and time duration?",
                (a, _) => Parts(a, a[6] is FeelDaysTimeDuration offset ? offset : null)
            ),
            new(
                "year: number, month: number, day: number, hour: number, minute: number, second: number, timezone: string",
                (a, _) =>
                    Parts(a, null) is { } local && FeelZone.OfName(((FeelString)a[6]).Value) is { } zone
                        ? new FeelDateTime(local.Date, local.Time, zone)
                        : null
            ),
        ];

    private static FeelDateTime? Parts(FeelValue[] a, FeelDaysTimeDuration? offset) =>
        TryDate(a, out CivilDate date) && TimeOf([a[3], a[4], a[5], offset is null ? FeelNull.Instance : offset]) is { } time
            ? new FeelDateTime(date, time.Value, time.Zone)
            : null;

    private static bool TryDate(FeelValue[] a, out CivilDate date)
    {
        date = default;
        return ((FeelNumber)a[0]).Value.TryGetInt64(out long year)
            && ((FeelNumber)a[1]).Value.TryGetInt64(out long month)
            && ((FeelNumber)a[2]).Value.TryGetInt64(out long day)
            && CivilDate.TryCreate(year, month, day, out date);
    }

    private static FeelTime? TimeOf(FeelValue value) =>
        value switch
        {
            FeelTime time => time,
            FeelDateTime dateTime => new FeelTime(dateTime.Time, dateTime.Zone),
            FeelDate => new FeelTime(ClockTime.Midnight, FeelZone.Utc),
            _ => null,
        };

    private static FeelTime? TimeOf(FeelValue[] a)
    {
        Number second = ((FeelNumber)a[2]).Value;
        if (!((FeelNumber)a[0]).Value.TryGetInt64(out long hour) || !((FeelNumber)a[1]).Value.TryGetInt64(out long minute))
            return null;
        if (second.Sign < 0 || second >= 60 || Number.Multiply(second, 1_000_000_000) is not { } nanoseconds)
            return null;
        long all = (long)nanoseconds.Truncated();
        if (!ClockTime.TryCreate(hour, minute, all / 1_000_000_000, all % 1_000_000_000, out ClockTime time))
            return null;
        if (a[3] is not FeelDaysTimeDuration offset)
            return new FeelTime(time);
        Int128 seconds = offset.Nanoseconds / FeelDaysTimeDuration.NanosecondsPerSecond;
        return Int128.Abs(seconds) < 100_000 && FeelZone.TryOfOffset((long)seconds, out FeelZone? zone) ? new FeelTime(time, zone) : null;
    }

    /// <summary>The zone is the time's; that of the date is dropped.</summary>
    private static FeelDateTime? Combine(FeelValue date, FeelTime time) =>
        ConversionFunctions.DayOf(date) is { } day ? new FeelDateTime(day, time.Value, time.Zone) : null;
}
