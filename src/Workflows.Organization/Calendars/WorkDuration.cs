namespace Workflows.Organization.Calendars;

/// <summary>
/// The time allowed for a task: either clock time (<c>30m</c>, <c>2h</c>, ISO 8601 such as <c>P1DT12H</c>), which runs day and night,
/// or working time (<c>4wh</c>, <c>1wd</c> = 8 working hours), which runs by the calendar of the task's position.
/// Never negative. Parsed by <see cref="WorkDurationParser"/>.
/// </summary>
public readonly record struct WorkDuration
{
    /// <summary>What 1wd is worth, whatever the length of a calendar's day.</summary>
    public static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    private WorkDuration(int months, TimeSpan time, bool isWorkingTime)
    {
        Months = months;
        Time = time;
        IsWorkingTime = isWorkingTime;
    }

    /// <summary>Calendar months, of ISO durations such as <c>P1M</c> only.</summary>
    public int Months { get; }

    /// <summary>The rest: clock time, or working time when <see cref="IsWorkingTime"/>.</summary>
    public TimeSpan Time { get; }
    public bool IsWorkingTime { get; }

    public static WorkDuration Clock(TimeSpan time, int months = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return new(months, time, isWorkingTime: false);
    }

    public static WorkDuration Working(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return new(0, time, isWorkingTime: true);
    }

    /// <summary>
    /// A share of this duration, such as the 80 % at which a reminder is sent; whole seconds, rounded down.
    /// A month counts 30 days here, for a share of a month has no calendar meaning.
    /// </summary>
    public WorkDuration Share(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        var whole = Time + TimeSpan.FromDays(30L * Months);
        var share = TimeSpan.FromSeconds((long)((Int128)whole.Ticks * percent / 100 / TimeSpan.TicksPerSecond));
        return new(0, share, IsWorkingTime);
    }

    /// <summary>The shortest writing that reads back as the same duration: <c>90m</c>, <c>2h</c>, <c>1wd 4wh</c>, else ISO 8601.</summary>
    public override string ToString() => WorkDurationText.Write(this);
}
