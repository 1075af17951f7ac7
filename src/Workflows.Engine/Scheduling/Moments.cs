using System.Globalization;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Scheduling;

/// <summary>Reads moments and spans of models: FEEL values, ISO 8601 texts, and working durations such as <c>4wh</c>.</summary>
internal static class Moments
{
    /// <summary>The calendar of a position; the first one of the organization where the position has none.</summary>
    public static WorkCalendar? CalendarOf(OrganizationSnapshot organization, string? position)
    {
        if (position is not null && organization.CalendarOf(new PositionId(position)) is { } own)
            return own;
        foreach (var definition in organization.Model.Calendars)
        {
            if (organization.TryFindCalendar(definition.Id, out var first))
                return first;
        }
        return null;
    }

    /// <summary>A moment. Without an offset it is meant in <paramref name="zone"/>; a date is its midnight.</summary>
    public static bool TryAt(FeelValue value, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        switch (value)
        {
            case FeelDateTime { Zone: null } local when local.Date.TryGetDateOnly(out var date):
                moment = InZone(date.ToDateTime(TimeOnly.MinValue).AddTicks(local.Time.Nanoseconds / 100), zone);
                return true;
            case FeelDateTime dateTime when dateTime.TryGetInstant(out var instant):
                moment = instant.ToUniversalTime();
                return true;
            case FeelDate date when date.Value.TryGetDateOnly(out var day):
                moment = InZone(day.ToDateTime(TimeOnly.MinValue), zone);
                return true;
            case FeelString text:
                return TryAt(text.Value, zone, out moment);
            default:
                return false;
        }
    }

    public static bool TryAt(string text, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        // A named zone, as FEEL writes it (2027-06-01T08:00:00@Asia/Shanghai).
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(text[(at + 1)..], out var named))
                return false;
            (text, zone) = (text[..at], named);
        }
        // A time alone would be taken for today's.
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
            return false;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed))
            return false;
        moment =
            parsed.Kind == DateTimeKind.Unspecified
                ? InZone(parsed, zone)
                : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToUniversalTime();
        return true;
    }

    /// <summary>The moment that lies <paramref name="span"/> after <paramref name="start"/>.</summary>
    public static bool TryAfter(FeelValue span, DateTimeOffset start, WorkCalendar? calendar, out DateTimeOffset moment)
    {
        moment = default;
        try
        {
            switch (span)
            {
                case FeelDaysTimeDuration duration when duration.TryGetTimeSpan(out var time):
                    moment = (start + time).ToUniversalTime();
                    return true;
                case FeelYearsMonthsDuration months:
                    moment = start.AddMonths((int)months.Months).ToUniversalTime();
                    return true;
                case FeelString text when WorkDurationParser.TryParse(text.Value, out var duration):
                    moment = Add(start, duration, calendar);
                    return true;
                default:
                    return false;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the year 9999.
            return false;
        }
    }

    /// <summary>Adds a duration; working time without a calendar runs day and night.</summary>
    public static DateTimeOffset Add(DateTimeOffset start, WorkDuration duration, WorkCalendar? calendar) =>
        calendar is null ? start.AddMonths(duration.Months) + duration.Time : calendar.Add(start, duration).ToUniversalTime();

    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone) =>
        new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)).ToUniversalTime();
}
