namespace Workflows.Feel;

/// <summary>A time of day in nanoseconds since midnight, below 24:00.</summary>
public readonly record struct ClockTime(long Nanoseconds) : IComparable<ClockTime>
{
    public static readonly ClockTime Midnight;

    public int Hour => (int)(Nanoseconds / 3_600_000_000_000);

    public int Minute => (int)(Nanoseconds / 60_000_000_000 % 60);

    public int Second => (int)(Nanoseconds / 1_000_000_000 % 60);

    public int NanosecondOfSecond => (int)(Nanoseconds % 1_000_000_000);

    public static bool TryCreate(long hour, long minute, long second, long nanosecond, out ClockTime time)
    {
        bool valid = hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60 && nanosecond is >= 0 and < 1_000_000_000;
        time = valid ? new ClockTime(((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond) : default;
        return valid;
    }

    public int CompareTo(ClockTime other) => Nanoseconds.CompareTo(other.Nanoseconds);

    public override string ToString() => TemporalText.Write(this);
}
