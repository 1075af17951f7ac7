using Workflows.Organization.Calendars;

namespace Workflows.Engine.Scheduling;

/// <summary>What becomes of an occurrence that falls on a day off (遇假顺延).</summary>
internal enum DayOffRule
{
    /// <summary>The next working day, at the same time of day.</summary>
    Next,

    /// <summary>The working day before, at the same time of day.</summary>
    Previous,

    /// <summary>It is left out.</summary>
    Skip,
}

/// <summary>Moves occurrences to working days of a calendar. Order is kept: what came earlier comes no later.</summary>
internal sealed record DayOffShift(WorkCalendar Calendar, DayOffRule Rule)
{
    /// <summary>A calendar without a working day for so long is taken for one that has none.</summary>
    private const int LongestBreak = 366;

    /// <summary>When the occurrence really takes place; null when it is left out.</summary>
    public DateTimeOffset? Apply(DateTimeOffset nominal)
    {
        var local = TimeZoneInfo.ConvertTime(nominal, Calendar.TimeZone).DateTime;
        var date = DateOnly.FromDateTime(local);
        if (Calendar.IsWorkingDay(date))
            return nominal;
        if (Rule == DayOffRule.Skip)
            return null;
        var step = Rule == DayOffRule.Next ? 1 : -1;
        for (var i = 0; i < LongestBreak; i++)
        {
            date = date.AddDays(step);
            if (Calendar.IsWorkingDay(date))
                return InZone(date.ToDateTime(TimeOnly.FromDateTime(local)));
        }
        return null;
    }

    /// <summary>From where occurrences must be looked at to find all that take place after <paramref name="moment"/>: those of the days off before it may have moved behind it.</summary>
    public DateTimeOffset LookFrom(DateTimeOffset moment)
    {
        if (Rule != DayOffRule.Next)
            return moment;
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Calendar.TimeZone).DateTime);
        var first = date;
        for (var i = 0; i < LongestBreak && !Calendar.IsWorkingDay(first.AddDays(-1)); i++)
            first = first.AddDays(-1);
        // On the first working day after a break the occurrences of the break are still to come, or have just been.
        return first == date && Calendar.IsWorkingDay(date) ? moment : InZone(first.ToDateTime(TimeOnly.MinValue)).AddTicks(-1);
    }

    private DateTimeOffset InZone(DateTime local) => new DateTimeOffset(local, Calendar.TimeZone.GetUtcOffset(local)).ToUniversalTime();
}
