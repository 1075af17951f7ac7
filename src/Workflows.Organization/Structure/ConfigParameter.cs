using System.Collections.Immutable;

namespace Workflows.Organization.Structure;

/// <summary>A value that people may set, as <c>config.yaml</c> declares it: what it means, what it may be, who may change it.</summary>
/// <param name="Name">In FEEL <c>config.name</c>.</param>
/// <param name="Label">For people.</param>
/// <param name="Default">Valid until somebody sets another value.</param>
public sealed record ConfigParameter(string Name, string Label, ConfigType Type, ConfigValue Default)
{
    /// <summary>Heading under which the settings page shows it; null where it has none.</summary>
    public string? Group { get; init; }

    /// <summary>What a number counts, such as 元 or 天.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest number allowed.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number allowed.</summary>
    public decimal? Max { get; init; }

    /// <summary>What may be chosen; empty: anything of the type.</summary>
    public ImmutableArray<ConfigValue> Choices { get; init; } = [];

    /// <summary>More for people: where it is used, what happens when it is changed.</summary>
    public string? Description { get; init; }

    /// <summary>Positions whose holders may change it; administrators always may.</summary>
    public ImmutableArray<PositionId> ChangedBy { get; init; } = [];

    /// <summary>A value that was written down without a declaration: its type is what it looks like.</summary>
    public static ConfigParameter Undeclared(string name, ConfigValue value) => new(name, name, TypeOf(value), value);

    private static ConfigType TypeOf(ConfigValue value) =>
        value switch
        {
            ConfigValue.Number => ConfigType.Number,
            ConfigValue.Flag => ConfigType.Flag,
            ConfigValue.Items => ConfigType.List,
            _ => ConfigType.Text,
        };
}

/// <summary>What a parameter's value looks like.</summary>
public enum ConfigType
{
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An amount with two decimals at most.</summary>
    Money,

    /// <summary>A number of hundredths: 8 means 8 %.</summary>
    Percent,

    /// <summary>ISO 8601 or working time: <c>P5D</c>, <c>4wh</c>.</summary>
    Duration,
    Text,
    Flag,

    /// <summary>Texts, numbers or flags in order.</summary>
    List,
}
