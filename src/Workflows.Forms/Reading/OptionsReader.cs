using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Reading.FormSchemaCodes;

namespace Workflows.Forms.Reading;

/// <summary>Reads where the options of a choice come from.</summary>
internal static class OptionsReader
{
    public static FieldOptions? Read(SchemaObject component, FieldKind kind)
    {
        if (kind is not (FieldKind.Radio or FieldKind.Select or FieldKind.Checklist or FieldKind.TagList))
            return null;
        if (component.Text("valuesExpression") is { Length: > 0 })
            return component.Expression("valuesExpression") is { } expression ? new FieldOptions.Computed(expression) : null;
        if (component.Text("valuesKey") is { Length: > 0 } key)
            return new FieldOptions.Keyed(key);
        if (component.Has("values"))
            return new FieldOptions.Fixed(ReadItems(component));
        component.Report(
            Codes.Missing,
            "values",
            "缺少选项：写 values、valuesKey 或 valuesExpression",
            "the options are missing: write values, valuesKey or valuesExpression"
        );
        return null;
    }

    private static ImmutableArray<FieldOption> ReadItems(SchemaObject component)
    {
        var items = ImmutableArray.CreateBuilder<FieldOption>();
        var values = new HashSet<FeelValue>();
        foreach (var (i, node) in component.Array("values").Index())
        {
            if (FieldOption.From(SchemaValue.ToFeel(node)) is not { } option)
                component.Report(Codes.BadValue, $"values[{i}]", node, "选项要有 value", "an option needs a value");
            else if (!values.Add(option.Value))
                component.Report(
                    Codes.BadValue,
                    $"values[{i}]",
                    node,
                    $"选项“{option.Label}”的值重复",
                    $"the value of option «{option.Label}» occurs twice"
                );
            else
                items.Add(option);
        }
        return items.ToImmutable();
    }
}
