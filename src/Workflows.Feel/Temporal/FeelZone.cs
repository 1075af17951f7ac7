using NodaTime;

namespace Workflows.Feel;

/// <summary>
/// The zone of a time: a fixed offset, or a zone of the IANA database by its name. The rules come with the program and not from
/// the machine, so every node calculates alike.
/// </summary>
public sealed class FeelZone : IEquatable<FeelZone>
{
    private const int LargestOffset = 18 * 3600;

    public static readonly FeelZone Utc = new(0, null);

    /// <summary>China Standard Time: the default wherever a zone is needed and none is given.</summary>
    public static readonly FeelZone Shanghai = OfName("Asia/Shanghai")!;

    private readonly int _offset;
    private readonly DateTimeZone? _zone;

    private FeelZone(int offset, DateTimeZone? zone)
    {
        _offset = offset;
        _zone = zone;
    }

    /// <summary>The IANA name, or null for an offset.</summary>
    public string? Name => _zone?.Id;

    public bool IsOffset => _zone is null;

    /// <summary>A fixed offset in seconds east of UTC, at most ±18:00.</summary>
    public static FeelZone OfOffset(int seconds) =>
        seconds == 0 ? Utc
        : Math.Abs(seconds) <= LargestOffset ? new FeelZone(seconds, null)
        : throw new ArgumentOutOfRangeException(nameof(seconds));

    internal static bool TryOfOffset(long seconds, out FeelZone? zone)
    {
        zone = Math.Abs(seconds) <= LargestOffset ? OfOffset((int)seconds) : null;
        return zone is not null;
    }

    /// <summary>A zone of the IANA database, or null where there is none of that name.</summary>
    public static FeelZone? OfName(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new FeelZone(0, zone) : null;

    /// <summary>Seconds east of UTC for a local date and time; where the clock is set back the earlier, in a gap the rule before it.</summary>
    public int OffsetAt(CivilDate date, ClockTime time)
    {
        if (_zone is null)
            return _offset;
        // Beyond the calendar of the zone database the rules of its last year go on.
        int year = Math.Clamp(date.Year, -9990, 9990);
        int day = Math.Min(date.Day, CivilDate.DaysInMonth(year, date.Month));
        LocalDateTime local = new LocalDate(year, date.Month, day).AtMidnight().PlusNanoseconds(time.Nanoseconds);
        NodaTime.TimeZones.ZoneLocalMapping mapping = _zone.MapLocal(local);
        return mapping.EarlyInterval.WallOffset.Seconds;
    }

    /// <summary>Seconds east of UTC at an instant, given in seconds since 1970 in UTC.</summary>
    public int OffsetAtInstant(Int128 unixSeconds)
    {
        if (_zone is null)
            return _offset;
        Int128 lowest = Instant.MinValue.ToUnixTimeSeconds();
        Int128 highest = Instant.MaxValue.ToUnixTimeSeconds();
        Int128 within =
            unixSeconds < lowest ? lowest
            : unixSeconds > highest ? highest
            : unixSeconds;
        return _zone.GetUtcOffset(Instant.FromUnixTimeSeconds((long)within)).Seconds;
    }

    public bool Equals(FeelZone? other) =>
        other is not null && _offset == other._offset && string.Equals(Name, other.Name, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as FeelZone);

    public override int GetHashCode() => HashCode.Combine(_offset, Name);

    public override string ToString() => TemporalText.Write(this);
}
