namespace Workflows.Feel;

/// <summary>A years and months duration («DMN 1.5 §10.3.2.3.8»): months of the calendar, of no fixed length.</summary>
public sealed class FeelYearsMonthsDuration(long months) : FeelValue, IEquatable<FeelYearsMonthsDuration>
{
    /// <summary>Years × 12 + months.</summary>
    public long Months { get; } = months;

    public override FeelKind Kind => FeelKind.YearsMonthsDuration;

    public bool Equals(FeelYearsMonthsDuration? other) => other is not null && Months == other.Months;

    public override bool Equals(object? obj) => Equals(obj as FeelYearsMonthsDuration);

    public override int GetHashCode() => Months.GetHashCode();
}
