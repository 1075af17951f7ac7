using System.Collections.Immutable;

namespace Workflows.Organization.Calendars;

/// <summary>
/// Counts working time. Local times are those of <see cref="TimeZone"/>; results carry its offset.
/// A holiday wins over the week, a make-up day wins over both, and only for calendars that follow the holiday table.
/// </summary>
public sealed class WorkCalendar
{
    private readonly bool[] weekdays = new bool[7];
    private readonly ImmutableArray<WorkingHours> hours;
    private readonly HolidayTable holidays;

    /// <summary>A calendar that counts by <paramref name="definition"/>.</summary>
    /// <param name="definition">Must have at least one day and one stretch of hours, in order and without overlap.</param>
    public WorkCalendar(CalendarDefinition definition, HolidayTable holidays, TimeZoneInfo timeZone)
    {
        if (definition.Days.IsDefaultOrEmpty || definition.Hours.IsDefaultOrEmpty || definition.Hours.Any(h => h.Length <= TimeSpan.Zero))
            throw new ArgumentException("A calendar needs a working day and working hours.", nameof(definition));

        Definition = definition;
        TimeZone = timeZone;
        hours = definition.Hours;
        this.holidays = definition.FollowsHolidays ? holidays : HolidayTable.Empty;
        foreach (var day in definition.Days)
            weekdays[(int)day] = true;
    }

    public CalendarDefinition Definition { get; }
    public TimeZoneInfo TimeZone { get; }

    public bool IsWorkingDay(DateOnly date)
    {
        if (holidays.MakeUpDayOn(date) is not null)
            return true;
        return weekdays[(int)date.DayOfWeek] && holidays.HolidayOn(date) is null;
    }

    /// <summary>True when <paramref name="moment"/> lies in working hours; their end no longer does.</summary>
    public bool IsWorkingTime(DateTimeOffset moment)
    {
        var local = ToLocal(moment);
        if (!IsWorkingDay(DateOnly.FromDateTime(local)))
            return false;
        foreach (var stretch in hours)
        {
            if (stretch.From <= local.TimeOfDay && local.TimeOfDay < stretch.To)
                return true;
        }
        return false;
    }

    /// <summary>
    /// When <paramref name="duration"/> has passed since <paramref name="start"/>. Working time that ends with a working day ends at closing time,
    /// not on the next morning; a start outside working hours counts from the next opening. A duration of zero gives <paramref name="start"/>.
    /// A month after the 31st is the last day of the next month. From the year 9000 on everything ends at the end of time: calendars stop at 9999.
    /// </summary>
    public DateTimeOffset Add(DateTimeOffset start, WorkDuration duration)
    {
        if (start.Year >= 9000)
            return DateTimeOffset.MaxValue;
        if (duration.IsWorkingTime)
            return duration.Time == TimeSpan.Zero ? start : AddWorkingTime(start, duration.Time);
        var afterMonths = duration.Months == 0 ? start : ToOffset(ToLocal(start).AddMonths(duration.Months));
        return TimeZoneInfo.ConvertTime(afterMonths + duration.Time, TimeZone);
    }

    /// <summary>Working time between two moments; negative never: zero when <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (ToLocal(from), ToLocal(to));
        var sum = TimeSpan.Zero;
        for (var date = DateOnly.FromDateTime(start); date <= DateOnly.FromDateTime(end); date = date.AddDays(1))
        {
            if (!IsWorkingDay(date))
                continue;
            var midnight = date.ToDateTime(TimeOnly.MinValue);
            foreach (var stretch in hours)
            {
                var (opens, closes) = (Later(midnight + stretch.From, start), Earlier(midnight + stretch.To, end));
                if (closes > opens)
                    sum += closes - opens;
            }
        }
        return sum;
    }

    private DateTimeOffset AddWorkingTime(DateTimeOffset start, TimeSpan left)
    {
        var local = ToLocal(start);
        for (var date = DateOnly.FromDateTime(local); ; date = date.AddDays(1))
        {
            if (!IsWorkingDay(date))
                continue;
            var midnight = date.ToDateTime(TimeOnly.MinValue);
            foreach (var stretch in hours)
            {
                var opens = Later(midnight + stretch.From, local);
                var available = midnight + stretch.To - opens;
                if (available <= TimeSpan.Zero)
                    continue;
                if (left <= available)
                    return ToOffset(opens + left);
                left -= available;
            }
        }
    }

    private DateTime ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime;

    private DateTimeOffset ToOffset(DateTime local) => new(local, TimeZone.GetUtcOffset(local));

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
