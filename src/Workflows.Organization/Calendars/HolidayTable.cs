using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Workflows.Organization.Calendars;

/// <summary>Looks up whether a date is a public holiday or a make-up working day. A year without a table has neither.</summary>
public sealed class HolidayTable
{
    public static readonly HolidayTable Empty = new([]);

    private readonly FrozenDictionary<DateOnly, string> holidays;
    private readonly FrozenDictionary<DateOnly, string> makeUpDays;

    public HolidayTable(ImmutableArray<HolidayYear> years)
    {
        Years = years;
        holidays = years
            .SelectMany(year => year.Holidays)
            .SelectMany(DaysOf)
            .DistinctBy(day => day.Date)
            .ToFrozenDictionary(d => d.Date, d => d.Name);
        makeUpDays = years
            .SelectMany(year => year.MakeUpDays)
            .DistinctBy(day => day.Date)
            .ToFrozenDictionary(day => day.Date, day => day.For);
    }

    public ImmutableArray<HolidayYear> Years { get; }

    /// <summary>Name of the holiday on <paramref name="date"/>, or null.</summary>
    public string? HolidayOn(DateOnly date) => holidays.GetValueOrDefault(date);

    /// <summary>Name of the holiday that <paramref name="date"/> is worked for, or null.</summary>
    public string? MakeUpDayOn(DateOnly date) => makeUpDays.GetValueOrDefault(date);

    private static IEnumerable<(DateOnly Date, string Name)> DaysOf(Holiday holiday)
    {
        for (var date = holiday.From; date <= holiday.To; date = date.AddDays(1))
            yield return (date, holiday.Name);
    }
}
