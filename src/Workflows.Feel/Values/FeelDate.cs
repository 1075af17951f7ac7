namespace Workflows.Feel;

/// <summary>A calendar date, proleptic Gregorian, years −999,999,999 to 999,999,999 («DMN 1.5 §10.3.2.3.5»).</summary>
public sealed class FeelDate(CivilDate value) : FeelValue, IEquatable<FeelDate>
{
    public CivilDate Value { get; } = value;

    public override FeelKind Kind => FeelKind.Date;

    public bool Equals(FeelDate? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as FeelDate);

    public override int GetHashCode() => Value.GetHashCode();
}
