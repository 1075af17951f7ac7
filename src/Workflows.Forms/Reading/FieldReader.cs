using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Reading.FormSchemaCodes;

namespace Workflows.Forms.Reading;

/// <summary>Reads one field.</summary>
internal static class FieldReader
{
    public static FormField Read(SchemaObject component, FieldKind kind, string id, string label, FormExpression? hide, FormPath path)
    {
        var properties = component.Object("properties");
        return new FormField(
            id,
            label,
            hide,
            path,
            RulesReader.Read(component),
            kind,
            ReadLimits(component.Object("validate")),
            OptionsReader.Read(component, kind),
            component.Member("defaultValue") is { } value ? SchemaValue.ToFeel(value) : null
        )
        {
            DecimalDigits = ReadDigits(component),
            Step = component.Number("increment") is { } step and > 0 ? step : null,
            Temporal = ReadTemporalKind(component),
            RefusesPast = component.Truth("disallowPassedDates"),
            Accepts = ReadAccepts(component),
            IsMultiple = component.TruthOrExpression("multiple") is not null,
            Computed = kind == FieldKind.Expression ? component.Expression("expression") : null,
            RequiresAll = properties?.Truth("allRequired") is true,
        };
    }

    private static FieldLimits ReadLimits(SchemaObject? validate)
    {
        if (validate is null)
            return FieldLimits.None;
        return new FieldLimits
        {
            Required = validate.Truth("required"),
            Min = validate.NumberOrExpression("min"),
            Max = validate.NumberOrExpression("max"),
            MinLength = validate.NumberOrExpression("minLength"),
            MaxLength = validate.NumberOrExpression("maxLength"),
            Pattern = ReadPattern(validate),
            PatternText = validate.Text("pattern"),
            PatternMessage = validate.Text("patternErrorMessage"),
            Format = validate.Text("validationType") switch
            {
                "email" => TextFormat.Email,
                "phone" => TextFormat.Phone,
                _ => TextFormat.Any,
            },
        };
    }

    private static Regex? ReadPattern(SchemaObject validate)
    {
        if (validate.Text("pattern") is not { Length: > 0 } text)
            return null;
        var pattern = BrowserPattern.Compile(text);
        if (pattern is null)
            validate.Report(Codes.Pattern, "pattern", $"正则表达式“{text}”有误", $"the pattern «{text}» is no regular expression");
        return pattern;
    }

    private static int? ReadDigits(SchemaObject component)
    {
        if (component.Number("decimalDigits") is not { } digits)
            return null;
        if (digits is >= 0 and <= 12 && digits == decimal.Truncate(digits))
            return (int)digits;
        component.Report(
            Codes.BadValue,
            "decimalDigits",
            "小数位数应是 0 到 12 的整数",
            "decimal digits must be a whole number from 0 to 12"
        );
        return null;
    }

    private static TemporalKind ReadTemporalKind(SchemaObject component)
    {
        switch (component.Text("subtype"))
        {
            case null or "date":
                return TemporalKind.Date;
            case "time":
                return TemporalKind.Time;
            case "datetime":
                return TemporalKind.DateTime;
            default:
                component.Report(Codes.BadValue, "subtype", "可用 date、time、datetime", "known are date, time, datetime");
                return TemporalKind.Date;
        }
    }

    // A template or expression in «accept» is the browser's to evaluate; the server then takes every type.
    private static ImmutableArray<string> ReadAccepts(SchemaObject component)
    {
        var text = component.Text("accept") ?? "";
        return text.StartsWith('=') || text.Contains("{{", StringComparison.Ordinal)
            ? []
            : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
