using System.Globalization;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>
/// Number: decimal from browser to event. It may come as text (<c>serializeToString</c>, for JavaScript has no decimals) and is kept as a number,
/// with exactly the digits that the field has: money with two digits is 168.00.
/// </summary>
internal sealed class NumberType : FieldType
{
    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        if (value is FeelNull or FeelString { Value: "" })
            return FeelNull.Instance;
        if (!NumberText.TryReadExact(value, out var exact))
        {
            check.Report(Codes.Type, "应是数字", "must be a number");
            return value;
        }
        if (!exact.Value.TryGetDecimal(out var number) || !new FeelNumber(exact.Value).Equals(new FeelNumber(number)))
        {
            check.Report(Codes.Type, "数字的位数太多", "the number has too many digits");
            return value;
        }
        if (field.DecimalDigits is { } digits && DigitsOf(number) > digits)
        {
            var (zh, en) =
                digits == 0 ? ("应是整数", "must be a whole number") : ($"最多 {digits} 位小数", $"at most {digits} decimal digits");
            check.Report(Codes.Decimals, zh, en);
            return value;
        }
        if (field.Step is { } step && number % step != 0)
            ReportStep(number, step, check);
        return field.DecimalDigits is { } scale ? FeelNumber.Of(WithDigits(number, scale)) : FeelNumber.Of(exact.Value);
    }

    private static void ReportStep(decimal number, decimal step, FieldCheck check)
    {
        var below = number - number % step;
        var (a, b) = (Text(below), Text(below + step));
        check.Report(
            Codes.Step,
            $"应是 {Text(step)} 的倍数，最近的是 {a} 和 {b}",
            $"must be a multiple of {Text(step)}; the nearest are {a} and {b}"
        );
    }

    private static int DigitsOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    private static Number WithDigits(decimal number, int digits) =>
        Number.TryParse(number.ToString($"F{digits}", CultureInfo.InvariantCulture), out var exact) ? exact : Number.FromDecimal(number);

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
