using System.Collections.Immutable;

namespace Workflows.Organization.Calendars;

/// <summary>Working days and hours of a group of positions, as written down.</summary>
/// <param name="Hours">Working hours of a day, in order and without overlap.</param>
/// <param name="FollowsHolidays">True when public holidays are free and make-up days are worked; a shop's service desk works through them.</param>
/// <param name="Cutoff">Last time of day at which work still goes out the same day (a warehouse's 17:00); for display and rules.</param>
public sealed record CalendarDefinition(
    CalendarId Id,
    string Name,
    ImmutableArray<DayOfWeek> Days,
    ImmutableArray<WorkingHours> Hours,
    bool FollowsHolidays,
    TimeOnly? Cutoff = null
);
