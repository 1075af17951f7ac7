using Workflows.Feel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Reading;

/// <summary>YAML as variables: unquoted numbers, true, false and null are what they say (numbers keep their digits), all other text is text, dates included.</summary>
internal static class YamlValues
{
    public static FeelValue Read(YamlNode node, ProblemLog problems) =>
        node switch
        {
            YamlScalarNode scalar => Scalar(scalar),
            YamlSequenceNode list => FeelList.From(list.Children.Select(item => Read(item, problems))),
            YamlMappingNode map => Context(map, problems),
            _ => throw new InvalidOperationException($"Unknown YAML node {node.NodeType}."),
        };

    private static FeelContext Context(YamlMappingNode map, ProblemLog problems)
    {
        var context = new FeelContextBuilder(map.Children.Count);
        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
                context.Set(name, Read(value, problems));
            else
                problems.Add(Codes.YamlSyntax, problems.PlaceOf(key), "键应是文字", "a key must be text");
        }
        return context.Build();
    }

    private static FeelValue Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
            return new FeelString(text);
        return text switch
        {
            "" or "~" or "null" => FeelNull.Instance,
            "true" => FeelBoolean.True,
            "false" => FeelBoolean.False,
            _ => Number.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var number) ? FeelNumber.Of(number) : new FeelString(text),
        };
    }
}
