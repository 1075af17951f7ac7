using System.Collections.Immutable;
using System.Globalization;
using Workflows.Organization.Structure;

namespace Workflows.Organization.Files;

/// <summary>Reads <c>config.yaml</c>; its keys are those of <c>config.schema.json</c>.</summary>
internal static class ParameterReader
{
    public static ImmutableArray<ConfigParameter> Read(YamlMap root)
    {
        root.Allow("parameters");
        return root.List("parameters", ReadParameter);
    }

    private static ConfigParameter ReadParameter(YamlMap map)
    {
        map.Allow("name", "label", "group", "type", "unit", "default", "min", "max", "choices", "description", "changedBy");
        map.Text("type");
        var parameter = new ConfigParameter(
            map.Text("name"),
            map.Text("label"),
            map.Parsed(
                "type",
                ConfigType.Text,
                (string text, out ConfigType type) => Enum.TryParse(text, ignoreCase: true, out type) && !char.IsAsciiDigit(text[0]),
                "可用 number、integer、money、percent、duration、text、flag、list",
                "known are number, integer, money, percent, duration, text, flag, list"
            ),
            ConfigReader.ReadOne(map, "default") ?? new ConfigValue.Text(map.Text("default"))
        )
        {
            Group = map.OptionalText("group"),
            Unit = map.OptionalText("unit"),
            Min = Number(map, "min"),
            Max = Number(map, "max"),
            Choices = ConfigReader.ReadOne(map, "choices") is ConfigValue.Items items ? items.Values : [],
            Description = map.OptionalText("description"),
            ChangedBy = [.. map.Texts("changedBy").Select(position => new PositionId(position))],
        };
        if (map.Has("choices") && parameter.Choices.IsEmpty)
            map.Report("choices", "应是可选值的列表", "must be a list of what may be chosen");
        return parameter;
    }

    private static decimal? Number(YamlMap map, string key) =>
        map.Parsed<decimal?>(
            key,
            null,
            (string text, out decimal? value) =>
            {
                var ok = decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                );
                value = ok ? number : null;
                return ok;
            },
            "应是数字",
            "must be a number"
        );
}
