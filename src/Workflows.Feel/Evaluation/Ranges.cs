namespace Workflows.Feel.Evaluation;

/// <summary>Ranges and the values in them.</summary>
internal static class Ranges
{
    public static bool? Holds(FeelRangeForm form, FeelValue input, FeelValue operand) =>
        form switch
        {
            FeelRangeForm.Equal => FeelComparison.AreEqual(input, operand),
            FeelRangeForm.NotEqual => !FeelComparison.AreEqual(input, operand),
            FeelRangeForm.Less => FeelComparison.Compare(input, operand) < 0 ? true : IsOrdered(input, operand),
            FeelRangeForm.LessOrEqual => FeelComparison.Compare(input, operand) <= 0 ? true : IsOrdered(input, operand),
            FeelRangeForm.Greater => FeelComparison.Compare(input, operand) > 0 ? true : IsOrdered(input, operand),
            FeelRangeForm.GreaterOrEqual => FeelComparison.Compare(input, operand) >= 0 ? true : IsOrdered(input, operand),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    public static bool? Includes(FeelRange range, FeelValue value)
    {
        if (range.Form is FeelRangeForm.Equal or FeelRangeForm.NotEqual)
            return Holds(range.Form, value, range.Start);
        if (value.IsNull || (range.Start.IsNull && range.End.IsNull))
            return null;
        if (!range.Start.IsNull)
        {
            if (FeelComparison.Compare(value, range.Start) is not { } order)
                return null;
            if (order < 0 || (order == 0 && !range.StartIncluded))
                return false;
        }
        if (!range.End.IsNull)
        {
            if (FeelComparison.Compare(value, range.End) is not { } order)
                return null;
            if (order > 0 || (order == 0 && !range.EndIncluded))
                return false;
        }
        return true;
    }

    private static bool? IsOrdered(FeelValue input, FeelValue operand) => FeelComparison.Compare(input, operand) is null ? null : false;
}
