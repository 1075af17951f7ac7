using System.Globalization;
using System.Text.RegularExpressions;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation;

/// <summary>form-js's <c>validate</c>: required, min and max, length, pattern, format. Empty values are judged by «required» alone.</summary>
internal static partial class LimitCheck
{
    public static void Run(FormField field, FeelValue value, FieldCheck check)
    {
        var limits = field.Limits;
        if (IsEmpty(field, value))
        {
            if (limits.Required)
                check.Report(Codes.Required, "必填", "required");
            return;
        }
        if (value is FeelString text)
            CheckText(limits, text.Value, check);
        if (NumberText.TryRead(value, out var number))
            CheckRange(limits, number, check);
    }

    /// <summary>What form-js takes for «not filled in»: nothing, an empty text, an unticked box, a choice of nothing, a list without rows.</summary>
    public static bool IsEmpty(FormValueComponent component, FeelValue value) =>
        value switch
        {
            FeelNull => true,
            FeelString text => text.Value.Length == 0,
            FeelList list => list.Count == 0,
            FeelBoolean truth => !truth.Value && component is FormField { Kind: FieldKind.Checkbox },
            _ => false,
        };

    private static void CheckText(FieldLimits limits, string text, FieldCheck check)
    {
        if (limits.Pattern is { } pattern && !Matches(pattern, text))
            check.Report(Codes.Pattern, limits.PatternMessage ?? "格式不对", limits.PatternMessage ?? $"must match {limits.PatternText}");

        var length = text.Trim().Length;
        if (limits.MinLength is { } min && Resolve(min, check) is { } least && length < least)
            check.Report(Codes.MinLength, $"至少 {Text(least)} 个字", $"at least {Text(least)} characters");
        if (limits.MaxLength is { } max && Resolve(max, check) is { } most && length > most)
            check.Report(Codes.MaxLength, $"最多 {Text(most)} 个字", $"at most {Text(most)} characters");

        if (limits.Format == TextFormat.Email && !Email().IsMatch(text))
            check.Report(Codes.Email, "不是有效的邮箱地址", "not an e-mail address");
        if (limits.Format == TextFormat.Phone && !Phone().IsMatch(text))
            check.Report(Codes.Phone, "不是国际电话号码，应如 +8613800138000", "not an international phone number such as +8613800138000");
    }

    private static void CheckRange(FieldLimits limits, decimal number, FieldCheck check)
    {
        if (limits.Min is { } min && Resolve(min, check) is { } least && number < least)
            check.Report(Codes.Min, $"不能小于 {Text(least)}", $"must be at least {Text(least)}");
        if (limits.Max is { } max && Resolve(max, check) is { } most && number > most)
            check.Report(Codes.Max, $"不能大于 {Text(most)}", $"must be at most {Text(most)}");
    }

    private static decimal? Resolve(FormNumber limit, FieldCheck check)
    {
        if (limit.Expression is null)
            return limit.Constant;
        return NumberText.TryRead(check.Evaluate(limit.Expression), out var number) ? number : null;
    }

    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // The grammar of <input type=email> («HTML, §4.10.5.1.5»), of which every browser and form-js judge alike.
    [GeneratedRegex(
        @"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Email();

    // ITU-T E.164: an international prefix, then a country code and the number; form-js also wants the country to exist.
    [GeneratedRegex(
        @"(\+|00)[1-9][0-9]{6,22}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Phone();
}
