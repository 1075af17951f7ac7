using System.Collections.Immutable;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Reading.FormSchemaCodes;

namespace Workflows.Forms.Reading;

/// <summary>
/// Reads our own rules from <c>properties</c>: <c>access</c>, <c>requiredWhen</c>, <c>validWhen</c> with <c>message</c> and <c>messageEn</c>
/// (further rules: <c>validWhen2</c>, <c>message2</c>, …), <c>source</c>, <c>personal</c>.
/// </summary>
internal static class RulesReader
{
    private const int MostRules = 9;

    public static FieldRules Read(SchemaObject component)
    {
        var properties = component.Object("properties");
        return new FieldRules
        {
            Access = ReadAccess(component, properties),
            ReadOnlyWhen = component.TruthOrExpression("readonly"),
            RequiredWhen = properties?.Expression("requiredWhen"),
            CrossFieldRules = properties is null ? [] : ReadRules(properties),
            Source = properties?.Text("source") is { Length: > 0 } source ? source : null,
            IsPersonal = properties?.Truth("personal") is true,
        };
    }

    private static FieldAccess ReadAccess(SchemaObject component, SchemaObject? properties)
    {
        var access = properties?.Text("access");
        if (access is not (null or "" or "write" or "read" or "hidden"))
            properties!.Report(Codes.BadValue, "access", "可用 write、read、hidden", "known are write, read, hidden");
        return access switch
        {
            "hidden" => FieldAccess.Hidden,
            "read" => FieldAccess.Read,
            _ => component.Truth("disabled") ? FieldAccess.Read : FieldAccess.Write,
        };
    }

    private static ImmutableArray<CrossFieldRule> ReadRules(SchemaObject properties)
    {
        var rules = ImmutableArray.CreateBuilder<CrossFieldRule>();
        for (var n = 1; n <= MostRules; n++)
        {
            var suffix = n == 1 ? "" : n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (properties.Expression($"validWhen{suffix}") is not { } valid)
                continue;
            var zh = properties.Text($"message{suffix}");
            rules.Add(
                new CrossFieldRule(
                    valid,
                    zh ?? $"须满足：{valid.Text}",
                    properties.Text($"messageEn{suffix}") ?? zh ?? $"must hold: {valid.Text}"
                )
            );
        }
        return rules.ToImmutable();
    }
}
