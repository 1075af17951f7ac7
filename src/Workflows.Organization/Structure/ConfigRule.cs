using Workflows.Organization.Calendars;

namespace Workflows.Organization.Structure;

/// <summary>Whether a value may stand for a parameter; the same rule for the file's default and for what people set.</summary>
public static class ConfigRule
{
    /// <summary>What is wrong with the value, in both languages; null when it may stand.</summary>
    public static (string Zh, string En)? FaultOf(ConfigParameter parameter, ConfigValue value) =>
        KindFault(parameter.Type, value)
        ?? LimitFault(parameter, value)
        ?? (
            parameter.Choices.IsDefaultOrEmpty || parameter.Choices.Contains(value)
                ? null
                : (
                    $"应是 {string.Join("、", parameter.Choices.Select(TextOf))} 之一",
                    $"must be one of {string.Join(", ", parameter.Choices.Select(TextOf))}"
                )
        );

    private static (string Zh, string En)? KindFault(ConfigType type, ConfigValue value) =>
        (type, value) switch
        {
            (ConfigType.Number or ConfigType.Percent, ConfigValue.Number) => null,
            (ConfigType.Number or ConfigType.Percent, _) => ("应是数字", "must be a number"),
            (ConfigType.Integer, ConfigValue.Number { Value: var whole }) when decimal.IsInteger(whole) => null,
            (ConfigType.Integer, _) => ("应是整数", "must be a whole number"),
            (ConfigType.Money, ConfigValue.Number { Value: var amount }) when decimal.Round(amount, 2) == amount => null,
            (ConfigType.Money, _) => ("应是金额，最多两位小数", "must be an amount with two decimals at most"),
            (ConfigType.Duration, ConfigValue.Text { Value: var text }) when WorkDurationParser.TryParse(text, out _) => null,
            (ConfigType.Duration, _) => ("应是时长，如 P5D、PT2H、4wh", "must be a duration such as P5D, PT2H or 4wh"),
            (ConfigType.Text, ConfigValue.Text { Value.Length: > 0 }) => null,
            (ConfigType.Text, _) => ("应是一段文字", "must be text"),
            (ConfigType.Flag, ConfigValue.Flag) => null,
            (ConfigType.Flag, _) => ("应是 true 或 false", "must be true or false"),
            (ConfigType.List, ConfigValue.Items) => null,
            (ConfigType.List, _) => ("应是列表", "must be a list"),
            _ => throw new InvalidOperationException($"Unknown type of a parameter: {type}."),
        };

    private static (string Zh, string En)? LimitFault(ConfigParameter parameter, ConfigValue value)
    {
        if (value is not ConfigValue.Number { Value: var number })
            return null;
        if (parameter.Min is { } min && number < min)
            return ($"不能小于 {min}", $"must not be less than {min}");
        if (parameter.Max is { } max && number > max)
            return ($"不能大于 {max}", $"must not be more than {max}");
        return null;
    }

    private static string TextOf(ConfigValue value) =>
        value switch
        {
            ConfigValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ConfigValue.Flag flag => flag.Value ? "true" : "false",
            ConfigValue.Text text => text.Value,
            ConfigValue.Items items => string.Join(" ", items.Values.Select(TextOf)),
            _ => "",
        };
}
