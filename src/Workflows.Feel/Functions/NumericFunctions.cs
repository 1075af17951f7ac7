using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>Numbers («DMN 1.5 §10.3.4.5»).</summary>
internal static class NumericFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("decimal", [new("n: number, scale: number", (a, _) => Round(a, RoundingMode.HalfEven))]),
            new(
                "floor",
                [
                    new("n: number", (a, _) => Round([a[0], FeelNumber.Of(0)], RoundingMode.Floor)),
                    new("n: number, scale: number", (a, _) => Round(a, RoundingMode.Floor)),
                ]
            ),
            new(
                "ceiling",
                [
                    new("n: number", (a, _) => Round([a[0], FeelNumber.Of(0)], RoundingMode.Ceiling)),
                    new("n: number, scale: number", (a, _) => Round(a, RoundingMode.Ceiling)),
                ]
            ),
            new("round up", [new("n: number, scale: number", (a, _) => Round(a, RoundingMode.Up))]),
            new("round down", [new("n: number, scale: number", (a, _) => Round(a, RoundingMode.Down))]),
            new("round half up", [new("n: number, scale: number", (a, _) => Round(a, RoundingMode.HalfUp))]),
            new("round half down", [new("n: number, scale: number", (a, _) => Round(a, RoundingMode.HalfDown))]),
            new(
                "abs",
                [
                    new("n: number", (a, _) => FeelNumber.Of(Number.Abs(Of(a[0])))),
                    new(
                        "n: days and time duration",
                        (a, _) => ((FeelDaysTimeDuration)a[0]).Nanoseconds < 0 ? Operators.Negate(a[0]) : a[0]
                    ),
                    new(
                        "n: years and months duration",
                        (a, _) => ((FeelYearsMonthsDuration)a[0]).Months < 0 ? Operators.Negate(a[0]) : a[0]
                    ),
                ]
            ),
            new("modulo", [new("dividend: number, divisor: number", (a, _) => Of(Number.Modulo(Of(a[0]), Of(a[1]))))]),
            new("sqrt", [new("number: number", (a, _) => Of(NumberMath.Sqrt(Of(a[0]))))]),
            new("log", [new("number: number", (a, _) => Of(NumberMath.Ln(Of(a[0]))))]),
            new("exp", [new("number: number", (a, _) => Of(NumberMath.Exp(Of(a[0]))))]),
            new("odd", [new("number: number", (a, _) => IsOdd(Of(a[0])) is { } odd ? FeelBoolean.Of(odd) : null)]),
            new("even", [new("number: number", (a, _) => IsOdd(Of(a[0])) is { } odd ? FeelBoolean.Of(!odd) : null)]),
        ];

    private static Number Of(FeelValue value) => ((FeelNumber)value).Value;

    private static FeelNumber? Of(Number? number) => number is { } value ? FeelNumber.Of(value) : null;

    private static FeelNumber? Round(FeelValue[] a, RoundingMode mode)
    {
        Number scale = Of(a[1]);
        if (
            Rounding.Round(scale, 0, RoundingMode.Down) is not { } whole
            || !whole.TryGetInt32(out int digits)
            || digits is < -6111 or > 6176
        )
            return null;
        return Of(Rounding.Round(Of(a[0]), digits, mode));
    }

    private static bool? IsOdd(Number number)
    {
        if (!number.IsInteger)
            return null;
        return number.Exponent <= 0 && !number.Truncated().IsEven;
    }
}
