using System.Collections.Immutable;

namespace Workflows.Organization.Calendars;

/// <summary>The public holidays of one year.</summary>
/// <param name="Status">Whether the State Council's plan for the year is out yet.</param>
/// <param name="Source">Where the days come from, for the reader of the file.</param>
/// <param name="Holidays">Free days.</param>
/// <param name="MakeUpDays">Saturdays and Sundays that are worked instead (调休上班).</param>
public sealed record HolidayYear(
    int Year,
    HolidayStatus Status,
    string? Source,
    ImmutableArray<Holiday> Holidays,
    ImmutableArray<MakeUpDay> MakeUpDays
);

/// <summary>A run of free days, both ends included.</summary>
public sealed record Holiday(string Name, DateOnly From, DateOnly To);

/// <summary>A weekend day that is worked because of the holiday <paramref name="For"/>.</summary>
public sealed record MakeUpDay(DateOnly Date, string For);

public enum HolidayStatus
{
    /// <summary>The State Council's plan, with its shifted days.</summary>
    Published,

    /// <summary>Only the days that the law names; shifted days will come with the plan, usually in November of the year before.</summary>
    Statutory,
}
