namespace Workflows.Feel;

/// <summary>A date and time; local, with an offset, or in a named zone («DMN 1.5 §10.3.2.3.6»).</summary>
public sealed class FeelDateTime(CivilDate date, ClockTime time, FeelZone? zone = null) : FeelValue, IEquatable<FeelDateTime>
{
    public CivilDate Date { get; } = date;

    public ClockTime Time { get; } = time;

    /// <summary>Null for a local date and time.</summary>
    public FeelZone? Zone { get; } = zone;

    public override FeelKind Kind => FeelKind.DateTime;

    /// <summary>The date and time of an instant in its own offset.</summary>
    public static FeelDateTime From(DateTimeOffset instant) =>
        new(
            CivilDate.FromDateOnly(DateOnly.FromDateTime(instant.DateTime)),
            new ClockTime(instant.TimeOfDay.Ticks * 100),
            FeelZone.OfOffset((int)instant.Offset.TotalSeconds)
        );

    /// <summary>The same instant for .NET, or false for a local value and for years outside 1–9999.</summary>
    public bool TryGetInstant(out DateTimeOffset instant)
    {
        instant = default;
        if (Zone is null || Date.Year is < 2 or > 9998)
            return false;
        TimeSpan offset = TimeSpan.FromSeconds(Zone.OffsetAt(Date, Time));
        // .NET allows whole minutes of offset only.
        DateTime local = new DateTime(Date.Year, Date.Month, Date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(Time.Nanoseconds / 100);
        instant =
            offset.Ticks % TimeSpan.TicksPerMinute == 0 && offset.Duration() <= TimeSpan.FromHours(14)
                ? new DateTimeOffset(local, offset)
                : new DateTimeOffset(local - offset, TimeSpan.Zero);
        return true;
    }

    public bool Equals(FeelDateTime? other) => other is not null && Date == other.Date && Time == other.Time && Equals(Zone, other.Zone);

    public override bool Equals(object? obj) => Equals(obj as FeelDateTime);

    public override int GetHashCode() => HashCode.Combine(Date, Time, Zone);
}
