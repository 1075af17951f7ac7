namespace Workflows.Feel;

/// <summary>A days and time duration with nanoseconds («DMN 1.5 §10.3.2.3.7»): an exact length of time.</summary>
public sealed class FeelDaysTimeDuration(Int128 nanoseconds) : FeelValue, IEquatable<FeelDaysTimeDuration>
{
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    /// <summary>The whole length in nanoseconds; negative where it points backwards.</summary>
    public Int128 Nanoseconds { get; } = nanoseconds;

    public override FeelKind Kind => FeelKind.DaysTimeDuration;

    public static FeelDaysTimeDuration From(TimeSpan span) => new((Int128)span.Ticks * 100);

    /// <summary>The same length for .NET, cut to its 100 ns, or false where it exceeds what .NET can hold.</summary>
    public bool TryGetTimeSpan(out TimeSpan span)
    {
        Int128 ticks = Nanoseconds / 100;
        bool fits = ticks >= long.MinValue && ticks <= long.MaxValue;
        span = fits ? new TimeSpan((long)ticks) : default;
        return fits;
    }

    public bool Equals(FeelDaysTimeDuration? other) => other is not null && Nanoseconds == other.Nanoseconds;

    public override bool Equals(object? obj) => Equals(obj as FeelDaysTimeDuration);

    public override int GetHashCode() => Nanoseconds.GetHashCode();
}
