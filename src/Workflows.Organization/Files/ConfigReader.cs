using System.Collections.Immutable;
using System.Globalization;
using Workflows.Organization.Structure;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Workflows.Organization.Files;

/// <summary>Reads the configuration values: unquoted numbers and true/false keep their type, lists keep their order, all else is text.</summary>
internal static class ConfigReader
{
    public static ImmutableSortedDictionary<string, ConfigValue> Read(YamlMap? map)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, ConfigValue>(StringComparer.Ordinal);
        foreach (var key in map?.Keys ?? [])
        {
            if (TryRead(map!.Node(key), out var value))
                values[key] = value;
            else
                map.Report(key, "应是数字、true/false、文字或它们的列表", "must be a number, true or false, a text, or a list of these");
        }
        return values.ToImmutable();
    }

    /// <summary>The value under one key; null when it is absent or was reported.</summary>
    public static ConfigValue? ReadOne(YamlMap map, string key)
    {
        if (!map.Has(key))
            return null;
        if (TryRead(map.Node(key), out var value) && value is not ConfigValue.Text { Value.Length: 0 })
            return value;
        map.Report(key, "应是数字、true/false、文字或它们的列表", "must be a number, true or false, a text, or a list of these");
        return null;
    }

    private static bool TryRead(YamlNode node, out ConfigValue value)
    {
        value = new ConfigValue.Text("");
        if (node is YamlSequenceNode list)
        {
            var items = ImmutableArray.CreateBuilder<ConfigValue>();
            foreach (var child in list.Children)
            {
                if (!TryRead(child, out var item))
                    return false;
                items.Add(item);
            }
            value = new ConfigValue.Items(items.ToImmutable());
            return true;
        }
        if (node is not YamlScalarNode { Value: { } text } scalar)
            return false;
        value = scalar.Style != ScalarStyle.Plain ? new ConfigValue.Text(text) : Plain(text);
        return true;
    }

    private static ConfigValue Plain(string text)
    {
        if (text is "true" or "false")
            return new ConfigValue.Flag(text == "true");
        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? new ConfigValue.Number(number)
            : new ConfigValue.Text(text);
    }
}
