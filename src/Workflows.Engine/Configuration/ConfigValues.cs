using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Configuration;

/// <summary>Parameters as FEEL sees them, and back.</summary>
public static class ConfigValues
{
    /// <summary>All of them, as the variable <c>config</c> holds them.</summary>
    public static FeelContext FeelOf(ImmutableSortedDictionary<string, ConfigValue> config)
    {
        var values = new FeelContextBuilder(config.Count);
        foreach (var (name, value) in config)
            values.Set(name, FeelOf(value));
        return values.Build();
    }

    public static FeelValue FeelOf(ConfigValue value) =>
        value switch
        {
            ConfigValue.Number number => number.Value,
            ConfigValue.Text text => text.Value,
            ConfigValue.Flag flag => flag.Value,
            ConfigValue.Items items => FeelList.From(items.Values.Select(FeelOf)),
            _ => throw new InvalidOperationException($"Unknown configuration value {value.GetType().Name}."),
        };

    /// <summary>Null for what no parameter can be: a context, a date, a number beyond all money.</summary>
    public static ConfigValue? Of(FeelValue value) =>
        value switch
        {
            FeelNumber number => NumberOf(number),
            FeelString text => new ConfigValue.Text(text.Value),
            FeelBoolean flag => new ConfigValue.Flag(flag.Value),
            FeelList list => ItemsOf(list),
            _ => null,
        };

    private static ConfigValue.Number? NumberOf(FeelNumber number) =>
        number.Value.TryGetDecimal(out var value) ? new ConfigValue.Number(value) : null;

    private static ConfigValue.Items? ItemsOf(FeelList list)
    {
        var items = ImmutableArray.CreateBuilder<ConfigValue>();
        foreach (var item in list)
        {
            if (Of(item) is not { } known)
                return null;
            items.Add(known);
        }
        return new ConfigValue.Items(items.ToImmutable());
    }
}
