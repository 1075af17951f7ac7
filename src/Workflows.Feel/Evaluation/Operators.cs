namespace Workflows.Feel.Evaluation;

/// <summary>Arithmetic over all kinds that have it («DMN 1.5 §10.3.2.15, tables 55–59»). Null where there is no result.</summary>
internal static class Operators
{
    public static FeelValue? Add(FeelValue left, FeelValue right) =>
        (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => Of(Number.Add(a.Value, b.Value)),
            (FeelString a, FeelString b) => new FeelString(a.Value + b.Value),
            (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => Of(a.Nanoseconds + b.Nanoseconds),
            (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => Months((Int128)a.Months + b.Months),
            (FeelDate a, FeelDaysTimeDuration b) => TemporalMath.Add(a, b),
            (FeelDaysTimeDuration a, FeelDate b) => TemporalMath.Add(b, a),
            (FeelDate a, FeelYearsMonthsDuration b) => TemporalMath.Add(a, b.Months),
            (FeelYearsMonthsDuration a, FeelDate b) => TemporalMath.Add(b, a.Months),
            (FeelDateTime a, FeelDaysTimeDuration b) => TemporalMath.Add(a, b),
            (FeelDaysTimeDuration a, FeelDateTime b) => TemporalMath.Add(b, a),
            (FeelDateTime a, FeelYearsMonthsDuration b) => TemporalMath.Add(a, b.Months),
            (FeelYearsMonthsDuration a, FeelDateTime b) => TemporalMath.Add(b, a.Months),
            (FeelTime a, FeelDaysTimeDuration b) => TemporalMath.Add(a, b),
            (FeelDaysTimeDuration a, FeelTime b) => TemporalMath.Add(b, a),
            _ => null,
        };

    public static FeelValue? Subtract(FeelValue left, FeelValue right) =>
        (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => Of(Number.Subtract(a.Value, b.Value)),
            (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => Of(a.Nanoseconds - b.Nanoseconds),
            (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => Months((Int128)a.Months - b.Months),
            (FeelDate a, FeelDaysTimeDuration b) => TemporalMath.Add(a, new FeelDaysTimeDuration(-b.Nanoseconds)),
            (FeelDate a, FeelYearsMonthsDuration b) => TemporalMath.Add(a, -(Int128)b.Months),
            (FeelDateTime a, FeelDaysTimeDuration b) => TemporalMath.Add(a, new FeelDaysTimeDuration(-b.Nanoseconds)),
            (FeelDateTime a, FeelYearsMonthsDuration b) => TemporalMath.Add(a, -(Int128)b.Months),
            (FeelTime a, FeelDaysTimeDuration b) => TemporalMath.Add(a, new FeelDaysTimeDuration(-b.Nanoseconds)),
            (FeelTime a, FeelTime b) => a.Zone is null == b.Zone is null
                ? new FeelDaysTimeDuration(TemporalMath.OnTimeLine(a) - TemporalMath.OnTimeLine(b))
                : null,
            (FeelDate a, FeelDate b) => Between(TemporalMath.StartOf(a), TemporalMath.StartOf(b)),
            (FeelDate a, FeelDateTime b) => Between(TemporalMath.StartOf(a), b),
            (FeelDateTime a, FeelDate b) => Between(a, TemporalMath.StartOf(b)),
            (FeelDateTime a, FeelDateTime b) => Between(a, b),
            _ => null,
        };

    public static FeelValue? Multiply(FeelValue left, FeelValue right) =>
        (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => Of(Number.Multiply(a.Value, b.Value)),
            (FeelDaysTimeDuration a, FeelNumber b) => Scale(a, b.Value),
            (FeelNumber a, FeelDaysTimeDuration b) => Scale(b, a.Value),
            (FeelYearsMonthsDuration a, FeelNumber b) => Scale(a, b.Value),
            (FeelNumber a, FeelYearsMonthsDuration b) => Scale(b, a.Value),
            _ => null,
        };

    public static FeelValue? Divide(FeelValue left, FeelValue right) =>
        (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => Of(Number.Divide(a.Value, b.Value)),
            (FeelDaysTimeDuration a, FeelNumber b) => Whole(Number.Divide(Number.FromInt128(a.Nanoseconds), b.Value)) is { } length
                ? Of(length)
                : null,
            (FeelYearsMonthsDuration a, FeelNumber b) => Whole(Number.Divide(a.Months, b.Value)) is { } months ? Months(months) : null,
            (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => Of(
                Number.Divide(Number.FromInt128(a.Nanoseconds), Number.FromInt128(b.Nanoseconds))
            ),
            (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => Of(Number.Divide(a.Months, b.Months)),
            _ => null,
        };

    public static FeelValue? Power(FeelValue left, FeelValue right) =>
        left is FeelNumber a && right is FeelNumber b ? Of(NumberMath.Power(a.Value, b.Value)) : null;

    public static FeelValue? Negate(FeelValue value) =>
        value switch
        {
            FeelNumber a => FeelNumber.Of(-a.Value),
            FeelDaysTimeDuration a => new FeelDaysTimeDuration(-a.Nanoseconds),
            FeelYearsMonthsDuration a => Months(-(Int128)a.Months),
            _ => null,
        };

    private static FeelNumber? Of(Number? number) => number is { } value ? FeelNumber.Of(value) : null;

    private static FeelDaysTimeDuration? Of(Int128 nanoseconds) =>
        Int128.Abs(nanoseconds) / FeelDaysTimeDuration.NanosecondsPerSecond <= long.MaxValue ? new FeelDaysTimeDuration(nanoseconds) : null;

    private static FeelYearsMonthsDuration? Months(Int128 months) =>
        months >= -long.MaxValue && months <= long.MaxValue ? new FeelYearsMonthsDuration((long)months) : null;

    /// <summary>Two moments with zones, or two local ones; a local and a zoned one have no distance.</summary>
    private static FeelDaysTimeDuration? Between(FeelDateTime left, FeelDateTime right) =>
        left.Zone is null == right.Zone is null
            ? new FeelDaysTimeDuration(TemporalMath.OnTimeLine(left) - TemporalMath.OnTimeLine(right))
            : null;

    private static FeelDaysTimeDuration? Scale(FeelDaysTimeDuration duration, Number factor) =>
        Whole(Number.Multiply(Number.FromInt128(duration.Nanoseconds), factor)) is { } length ? Of(length) : null;

    private static FeelYearsMonthsDuration? Scale(FeelYearsMonthsDuration duration, Number factor) =>
        Whole(Number.Multiply(duration.Months, factor)) is { } months ? Months(months) : null;

    /// <summary>Towards zero: a part of a nanosecond or month is no duration.</summary>
    private static Int128? Whole(Number? number)
    {
        if (number is not { } value || (long)value.Exponent + value.DigitCount > 36)
            return null;
        return (Int128)value.Truncated();
    }
}
