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

    public static string ChineseName(FeelKind kind) =>
        kind switch
        {
            FeelKind.Null => "空值",
            FeelKind.Boolean => "真假值",
            FeelKind.Number => "数字",
            FeelKind.String => "文本",
            FeelKind.Date => "日期",
            FeelKind.Time => "时间",
            FeelKind.DateTime => "日期时间",
            FeelKind.DaysTimeDuration => "时长（天和时分）",
            FeelKind.YearsMonthsDuration => "时长（年和月）",
            FeelKind.List => "列表",
            FeelKind.Context => "上下文",
            FeelKind.Range => "范围",
            FeelKind.Function => "函数",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static FeelValue NotComparable(FeelValue left, FeelValue right, FeelSpan span, EvaluationState state) =>
        state.Warn(
            FeelCodes.Type,
            span,
            $"{ChineseName(left.Kind)}与{ChineseName(right.Kind)}不能比较",
            $"{Name(left.Kind)} and {Name(right.Kind)} can't be compared"
        );
}
