namespace Workflows.Organization.Calendars;

/// <summary>A stretch of working time, measured from midnight; <see cref="To"/> may be 24:00, which a <see cref="TimeOnly"/> cannot say.</summary>
public readonly record struct WorkingHours(TimeSpan From, TimeSpan To)
{
    public TimeSpan Length => To - From;
}
