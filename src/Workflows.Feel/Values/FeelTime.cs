namespace Workflows.Feel;

/// <summary>A time of day, with nanoseconds; local, with an offset, or in a named zone («DMN 1.5 §10.3.2.3.4»).</summary>
public sealed class FeelTime(ClockTime value, FeelZone? zone = null) : FeelValue, IEquatable<FeelTime>
{
    public ClockTime Value { get; } = value;

    /// <summary>Null for a local time.</summary>
    public FeelZone? Zone { get; } = zone;

    public override FeelKind Kind => FeelKind.Time;

    public bool Equals(FeelTime? other) => other is not null && Value == other.Value && Equals(Zone, other.Zone);

    public override bool Equals(object? obj) => Equals(obj as FeelTime);

    public override int GetHashCode() => HashCode.Combine(Value, Zone);
}
