using System.Collections.Immutable;

namespace Workflows.Organization.Structure;

/// <summary>A value that process owners may change without touching a model; in FEEL it is <c>config.name</c>.</summary>
public abstract record ConfigValue
{
    private ConfigValue() { }

    /// <summary>A number, with the digits that were written.</summary>
    public sealed record Number(decimal Value) : ConfigValue;

    /// <summary>A text; durations such as <c>P5D</c> are texts, too, until FEEL makes them durations.</summary>
    public sealed record Text(string Value) : ConfigValue;

    public sealed record Flag(bool Value) : ConfigValue;

    public sealed record Items(ImmutableArray<ConfigValue> Values) : ConfigValue
    {
        public bool Equals(Items? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
    }
}
