using System.Collections.Immutable;
using Workflows.Feel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Reading;

/// <summary>A map of a YAML file, read key by key; every reading reports what is missing or wrong at its place and goes on.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly ProblemLog _problems;

    public YamlMap(YamlMappingNode node, ProblemLog problems)
    {
        _problems = problems;
        Place = problems.PlaceOf(node);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
                _values[name] = value;
            else
                problems.Add(Codes.YamlSyntax, problems.PlaceOf(key), "键应是文字", "a key must be text");
        }
    }

    public FilePlace Place { get; }

    /// <summary>Keys in the order of the file.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    public bool Has(string key) => _values.ContainsKey(key);

    public FilePlace PlaceOf(string key) => _values.TryGetValue(key, out var node) ? _problems.PlaceOf(node) : Place;

    /// <summary>Reports every key that is not one of <paramref name="known"/>.</summary>
    public void Allow(params ReadOnlySpan<string> known)
    {
        foreach (var (key, node) in _values)
        {
            if (known.Contains(key))
                continue;
            var list = string.Join(", ", known!);
            Report(Codes.UnknownKey, node, $"不认识的键“{key}”，可用：{list}", $"unknown key «{key}»; known are: {list}");
        }
    }

    public string Text(string key) => OptionalText(key) ?? Missing(key);

    public string? OptionalText(string key)
    {
        if (Find(key) is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
            return value.Trim();
        Report(Codes.BadValue, node, $"“{key}”应是一段文字", $"«{key}» must be text");
        return null;
    }

    /// <summary>A value that <paramref name="parse"/> understands; null when it is absent or was reported.</summary>
    public T? Parsed<T>(string key, Func<string, T?> parse, string zh, string en)
        where T : struct
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (parse(text) is { } value)
            return value;
        Report(Codes.BadValue, _values[key], $"“{text}”不对：{zh}", $"«{text}» is wrong: {en}");
        return null;
    }

    /// <summary>The texts of a list, or of a single text written without one, with their places; null when the key is absent.</summary>
    public ImmutableArray<(string Text, FilePlace Place)>? Texts(string key)
    {
        if (!_values.TryGetValue(key, out var node))
            return null;
        if (node is YamlSequenceNode list)
            return [.. list.Children.Select(item => TextOf(key, item)).Where(item => item.Text.Length > 0)];
        return IsNull(node) ? [] : [TextOf(key, node)];
    }

    /// <summary>Reads each map of a list.</summary>
    public ImmutableArray<T> List<T>(string key, Func<YamlMap, T?> read)
        where T : class
    {
        if (Find(key) is not { } node)
            return [];
        if (node is not YamlSequenceNode list)
        {
            Report(Codes.BadValue, node, $"“{key}”应是列表，每项以“- ”开头", $"«{key}» must be a list whose items start with «- »");
            return [];
        }
        return [.. list.Children.Select(item => MapOf(key, item) is { } map ? read(map) : null).OfType<T>()];
    }

    public YamlMap? Map(string key) => Find(key) is { } node ? MapOf(key, node) : null;

    /// <summary>Names and values, as variables are.</summary>
    public FeelContext Values(string key)
    {
        if (Find(key) is not { } node)
            return FeelContext.Empty;
        if (node is YamlMappingNode && YamlValues.Read(node, _problems) is FeelContext context)
            return context;
        Report(Codes.BadValue, node, $"“{key}”应是“变量名: 值”", $"«{key}» must be «name: value» lines");
        return FeelContext.Empty;
    }

    public YamlNode? Find(string key) => _values.TryGetValue(key, out var node) && !IsNull(node) ? node : null;

    public YamlMap? MapOf(string key, YamlNode node)
    {
        if (node is YamlMappingNode map)
            return new YamlMap(map, _problems);
        Report(Codes.BadValue, node, $"“{key}”应是“键: 值”", $"«{key}» must be «key: value» lines");
        return null;
    }

    public void Report(string key, string zh, string en) => _problems.Add(Codes.BadValue, PlaceOf(key), zh, en);

    private (string Text, FilePlace Place) TextOf(string key, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value })
            return (value.Trim(), _problems.PlaceOf(node));
        Report(Codes.BadValue, node, $"“{key}”的每一项应是一段文字", $"each item of «{key}» must be text");
        return ("", _problems.PlaceOf(node));
    }

    private string Missing(string key)
    {
        _problems.Add(Codes.Missing, Place, $"缺少“{key}”", $"«{key}» is missing");
        return "";
    }

    private static bool IsNull(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private void Report(string code, YamlNode node, string zh, string en) => _problems.Add(code, _problems.PlaceOf(node), zh, en);
}
