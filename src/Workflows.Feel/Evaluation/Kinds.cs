namespace Workflows.Feel.Evaluation;

/// <summary>Names of kinds for messages.</summary>
internal static class Kinds
{
    public static string Name(FeelKind kind) =>
        kind switch
        {
            FeelKind.Null => "null",
            FeelKind.Boolean => "boolean",
            FeelKind.Number => "number",
            FeelKind.String => "string",
            FeelKind.Date => "date",
            FeelKind.Time => "time",
            FeelKind.DateTime => "date and time",
            FeelKind.DaysTimeDuration => "days and time duration",
            FeelKind.YearsMonthsDuration => "years and months duration",
            FeelKind.List => "list",
            FeelKind.Context => "context",
            FeelKind.Range => "range",
            FeelKind.Function => "function",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static FeelValue NotComparable(FeelValue left, FeelValue right, FeelSpan span, EvaluationState state)
    {
        string a = Name(left.Kind);
        string b = Name(right.Kind);
        return state.Warn(FeelCodes.Type, span, $"{a} 与 {b} 不能比较", $"{a} and {b} can't be compared");
    }
}
