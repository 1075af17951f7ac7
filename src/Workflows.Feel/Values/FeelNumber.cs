namespace Workflows.Feel;

/// <summary>A FEEL number («DMN 1.5 §10.3.2.3.1»): decimal, 34 significant digits when calculated with, any digits when only carried.</summary>
public sealed class FeelNumber : FeelValue, IEquatable<FeelNumber>
{
    private const int FirstCached = -128;
    private const int LastCached = 1023;
    private static readonly FeelNumber[] Cache = CreateCache();

    public FeelNumber(Number value) => Value = value;

    public Number Value { get; }

    public override FeelKind Kind => FeelKind.Number;

    /// <summary>The number; small whole numbers come from a cache.</summary>
    public static FeelNumber Of(long value) =>
        value is >= FirstCached and <= LastCached ? Cache[value - FirstCached] : new FeelNumber(Number.FromInt64(value));

    /// <summary>The number; small whole numbers written without a fraction come from a cache.</summary>
    public static FeelNumber Of(Number value) => value.IsPlainInt64(out long whole) ? Of(whole, value) : new FeelNumber(value);

    public bool Equals(FeelNumber? other) => other is not null && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as FeelNumber);

    public override int GetHashCode() => Value.GetHashCode();

    private static FeelNumber Of(long whole, Number value) =>
        whole is >= FirstCached and <= LastCached ? Cache[whole - FirstCached] : new FeelNumber(value);

    private static FeelNumber[] CreateCache()
    {
        FeelNumber[] cache = new FeelNumber[LastCached - FirstCached + 1];
        for (int i = 0; i < cache.Length; i++)
            cache[i] = new FeelNumber(Number.FromInt64(i + FirstCached));
        return cache;
    }
}
