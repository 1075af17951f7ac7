namespace Workflows.Feel;

/// <summary>
/// A FEEL range («DMN 1.5 §10.3.2.7»). A missing bound is FEEL's null and always open. A range that was written with an operator
/// (<c>(&lt; 5)</c>) keeps that form: it contains the same values as <c>(null..5)</c> but is not equal to it.
/// </summary>
public sealed class FeelRange : FeelValue, IEquatable<FeelRange>
{
    public FeelRange(bool startIncluded, FeelValue start, FeelValue end, bool endIncluded)
        : this(FeelRangeForm.Interval, startIncluded, start, end, endIncluded) { }

    private FeelRange(FeelRangeForm form, bool startIncluded, FeelValue start, FeelValue end, bool endIncluded)
    {
        Form = form;
        StartIncluded = startIncluded;
        Start = start;
        End = end;
        EndIncluded = endIncluded;
    }

    public FeelRangeForm Form { get; }

    public bool StartIncluded { get; }

    public FeelValue Start { get; }

    public FeelValue End { get; }

    public bool EndIncluded { get; }

    public override FeelKind Kind => FeelKind.Range;

    internal override long Weight => 1 + Start.Weight + End.Weight;

    internal override int Depth => 1 + Math.Max(Start.Depth, End.Depth);

    /// <summary>The range of all values that compare so with the operand.</summary>
    public static FeelRange Of(FeelRangeForm form, FeelValue operand) =>
        form switch
        {
            FeelRangeForm.Less => new(form, false, FeelNull.Instance, operand, false),
            FeelRangeForm.LessOrEqual => new(form, false, FeelNull.Instance, operand, true),
            FeelRangeForm.Greater => new(form, false, operand, FeelNull.Instance, false),
            FeelRangeForm.GreaterOrEqual => new(form, true, operand, FeelNull.Instance, false),
            FeelRangeForm.Equal or FeelRangeForm.NotEqual => new(form, true, operand, operand, true),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    public bool Equals(FeelRange? other) =>
        other is not null
        && Form == other.Form
        && StartIncluded == other.StartIncluded
        && EndIncluded == other.EndIncluded
        && Start.Equals(other.Start)
        && End.Equals(other.End);

    public override bool Equals(object? obj) => Equals(obj as FeelRange);

    public override int GetHashCode() => HashCode.Combine(Form, StartIncluded, Start, End, EndIncluded);
}

/// <summary>How a range was written: with two bounds, or with an operator and one operand.</summary>
public enum FeelRangeForm
{
    Interval,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}
