using System.Numerics;
using CsCheck;

namespace Workflows.Feel.Tests;

/// <summary>Invariants of values, numbers and dates, on random samples.</summary>
public sealed class RoundTripRules
{
    private static readonly Gen<string> Digits = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Long.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[-9999, 9999], Gen.Int[0, 9999], (w, f) => $"{w}.{f:0000}"),
        Gen.Select(Gen.Char['1', '9'], Gen.Char['0', '9'].Array[20, 45], (first, rest) => first + new string(rest)),
        Gen.Char['0', '9'].Array[1, 30].Select(rest => "0." + new string(rest))
    );

    private static readonly Gen<FeelValue> Values = Gen.Recursive<FeelValue>(
        (depth, inner) =>
            depth > 3
                ? Simple()
                : Gen.OneOf(
                    Simple(),
                    inner.Array[0, 4].Select(FeelValue (items) => FeelList.Of(items)),
                    Gen.Select(Gen.String[0, 8], inner)
                        .Array[0, 12]
                        .Select(FeelValue (pairs) => FeelContext.Of([.. pairs.Select(p => new FeelEntry(Whole(p.Item1), p.Item2))]))
                )
    );

    [Test]
    public void Json_gives_back_what_was_written() =>
        Values.Sample(value => FeelJson.Parse(FeelJson.ToUtf8Bytes(value)).ShouldBe(value), iter: 5_000);

    [Test]
    public void Json_keeps_every_digit() =>
        Digits.Sample(text => FeelJson.ToJson(FeelJson.Parse(text)).ShouldBe(text == "-0.0000" ? "0.0000" : text), iter: 10_000);

    [Test]
    public void Sums_and_products_are_those_of_exact_arithmetic_rounded_once() =>
        Gen.Select(Digits, Digits)
            .Sample(
                (left, right) =>
                {
                    Number a = Parse(left);
                    Number b = Parse(right);
                    Number.Multiply(a, b).ShouldBe(Number.Finish(a.Coefficient * b.Coefficient, (long)a.Exponent + b.Exponent));
                    int low = Math.Min(a.Exponent, b.Exponent);
                    BigInteger sum =
                        a.Coefficient * BigInteger.Pow(10, a.Exponent - low) + b.Coefficient * BigInteger.Pow(10, b.Exponent - low);
                    Number.Add(a, b).ShouldBe(Number.Finish(sum, low));
                },
                iter: 10_000
            );

    [Test]
    public void A_quotient_times_the_divisor_is_the_dividend_to_33_digits() =>
        Gen.Select(Digits, Digits)
            .Where((_, right) => !Parse(right).IsZero)
            .Sample(
                (left, right) =>
                {
                    Number a = Parse(left);
                    Number product = Number.Multiply(Number.Divide(a, Parse(right))!.Value, Parse(right))!.Value;
                    Number error = Number.Abs(Number.Subtract(product, a)!.Value);
                    (error <= Number.Multiply(Number.Abs(a), Parse("1e-32"))).ShouldBeTrue($"{left} / {right}");
                },
                iter: 10_000
            );

    [Test]
    public void Exponential_and_logarithm_undo_each_other() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 9999])
            .Sample(
                (whole, fraction) =>
                {
                    Number x = Parse($"{whole}.{fraction:0000}");
                    Number back = NumberMath.Exp(NumberMath.Ln(x)!.Value)!.Value;
                    Number error = Number.Abs(Number.Subtract(back, x)!.Value);
                    (error <= Number.Multiply(x, Parse("1e-31"))).ShouldBeTrue();
                },
                iter: 200
            );

    [Test]
    public void A_root_squared_is_the_number() =>
        Gen.Int[1, int.MaxValue].Sample(n => NumberMath.Sqrt(Number.Multiply(n, n)!.Value).ShouldBe((Number)n), iter: 2_000);

    [Test]
    public void Days_are_counted_as_the_calendar_does() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber]
            .Sample(
                number =>
                {
                    DateOnly expected = DateOnly.FromDayNumber(number);
                    CivilDate.TryFromDayNumber(number - new DateOnly(1970, 1, 1).DayNumber, out CivilDate date).ShouldBeTrue();
                    (date.Year, date.Month, date.Day).ShouldBe((expected.Year, expected.Month, expected.Day));
                    date.DayNumber.ShouldBe(number - new DateOnly(1970, 1, 1).DayNumber);
                    date.DayOfWeek.ShouldBe(expected.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)expected.DayOfWeek);
                },
                iter: 10_000
            );

    [Test]
    public void The_text_of_a_duration_reads_back() =>
        Gen.Long[-1_000_000_000_000_000_000, 1_000_000_000_000_000_000]
            .Sample(
                nanoseconds =>
                {
                    FeelDaysTimeDuration duration = new(nanoseconds);
                    DurationText.Parse(FeelText.Of(duration)).ShouldBe(duration);
                    FeelYearsMonthsDuration months = new(nanoseconds / 1_000_000);
                    DurationText.Parse(FeelText.Of(months)).ShouldBe(months);
                },
                iter: 5_000
            );

    private static Gen<FeelValue> Simple() =>
        Gen.OneOf(
            Gen.Const((FeelValue)FeelNull.Instance),
            Gen.Bool.Select(FeelValue (b) => FeelBoolean.Of(b)),
            Digits.Select(FeelValue (d) => FeelNumber.Of(Parse(d))),
            Gen.String[0, 20].Select(FeelValue (s) => new FeelString(Whole(s)))
        );

    /// <summary>JSON can't hold half a surrogate pair.</summary>
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static Number Parse(string text) => Number.TryParse(text, out Number number) ? number : throw new FormatException(text);
}
