using System.Globalization;
using Workflows.Feel;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Scheduling;

/// <summary>A repetition in ISO 8601: <c>R3/PT1H</c>, <c>R/P1D</c>, <c>R3/2027-06-01T08:00:00Z/PT1H</c>.</summary>
/// <param name="Repetitions">-1 for ever.</param>
/// <param name="Start">When it occurs first; null for one interval from now.</param>
internal sealed record Recurrence(int Repetitions, DateTimeOffset? Start, string Interval, WorkDuration Span)
{
    public static Recurrence? TryRead(FeelValue value) => value is FeelString text ? TryRead(text.Value) : null;

    public static Recurrence? TryRead(string text)
    {
        var parts = text.Split('/');
        if (parts.Length is < 2 or > 3 || parts[0].Length == 0 || parts[0][0] != 'R')
            return null;
        var repetitions = -1;
        if (
            parts[0].Length > 1
            && (!int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)
        )
            return null;
        DateTimeOffset? start = null;
        if (parts.Length == 3)
        {
            if (!Moments.TryAt(parts[1], TimeZoneInfo.Utc, out var given))
                return null;
            start = given;
        }
        // An interval of nothing would recur for ever within one moment.
        return WorkDurationParser.TryParse(parts[^1], out var span) && (span.Time > TimeSpan.Zero || span.Months > 0)
            ? new Recurrence(repetitions, start, parts[^1], span)
            : null;
    }

    public DateTimeOffset First(DateTimeOffset now, WorkCalendar? calendar) => Start ?? Moments.Add(now, Span, calendar);

    /// <summary>The first occurrence after <paramref name="now"/> of an interval or a cron expression (<paramref name="zone"/>), and how many before it nobody was there for.</summary>
    public static (DateTimeOffset? Next, int Missed) After(
        DateTimeOffset occurred,
        string interval,
        int? repetitions,
        DateTimeOffset now,
        WorkCalendar? calendar,
        TimeZoneInfo zone
    )
    {
        if (!WorkDurationParser.TryParse(interval, out var span))
            return Cron.TryRead(interval, zone) is { } cron ? After(occurred, cron, now) : (null, 0);
        var left = repetitions is null or < 0 ? int.MaxValue : repetitions.Value - 1;
        var missed = 0;
        var next = occurred;
        while (left > missed)
        {
            next = Moments.Add(next, span, calendar);
            if (next > now)
                return (next, missed);
            missed++;
        }
        return (null, missed);
    }

    private static (DateTimeOffset? Next, int Missed) After(DateTimeOffset occurred, Cron cron, DateTimeOffset now)
    {
        var (next, missed) = new Schedule(new Rhythm.ByCron(cron), null).After(new Occurrence(occurred, occurred, -1), now);
        return (next?.DueAt, missed);
    }
}
