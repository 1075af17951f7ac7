using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Codes = Workflows.Organization.OrganizationProblemCodes;

namespace Workflows.Organization.Files;

/// <summary>A map of a YAML file, read key by key; every reading reports what is missing or wrong at its place and goes on.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly string file;
    private readonly ProblemList problems;
    private readonly SourcePlace place;

    public YamlMap(YamlMappingNode node, string path, string file, ProblemList problems)
    {
        this.path = path;
        this.file = file;
        this.problems = problems;
        place = PlaceOf(node);
        problems.Remember(path, place);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                values[name] = value;
                problems.Remember(PathOf(name), PlaceOf(value));
            }
            else
            {
                Report(Codes.YamlSyntax, key, path, "键应是文字", "a key must be text");
            }
        }
    }

    /// <summary>Keys in the order of the file.</summary>
    public IEnumerable<string> Keys => values.Keys;

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>Reports every key that is not one of <paramref name="known"/>.</summary>
    public void Allow(params ReadOnlySpan<string> known)
    {
        foreach (var (key, node) in values)
        {
            if (!known.Contains(key))
            {
                var list = string.Join(", ", known!);
                Report(Codes.UnknownKey, node, PathOf(key), $"不认识的键“{key}”，可用：{list}", $"unknown key «{key}»; known are: {list}");
            }
        }
    }

    public string Text(string key) => OptionalText(key) ?? Missing(key);

    public string? OptionalText(string key)
    {
        if (!values.TryGetValue(key, out var node) || IsNull(node))
            return null;
        if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
            return value.Trim();
        Report(Codes.BadValue, node, PathOf(key), "应是一段文字", "must be text");
        return null;
    }

    /// <summary>A value that <paramref name="parse"/> understands; <paramref name="fallback"/> when it is absent or was reported.</summary>
    public T Parsed<T>(string key, T fallback, TryParse<T> parse, string zh, string en)
    {
        if (OptionalText(key) is not { } text)
            return fallback;
        if (parse(text, out var value))
            return value;
        Report(Codes.BadValue, values[key], PathOf(key), $"“{text}”不对：{zh}", $"«{text}» is wrong: {en}");
        return fallback;
    }

    public bool Flag(string key) => Parsed(key, false, bool.TryParse, "应是 true 或 false", "must be true or false");

    public int? Integer(string key) =>
        Parsed<int?>(
            key,
            null,
            (string text, out int? value) =>
            {
                var ok = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
                value = ok ? number : null;
                return ok;
            },
            "应是不小于 0 的整数",
            "must be a whole number, 0 or more"
        );

    public DateOnly Date(string key)
    {
        if (!Has(key))
        {
            Missing(key);
            return default;
        }
        return Parsed<DateOnly>(key, default, TryDate, "应是日期，如 2026-10-01", "must be a date such as 2026-10-01");
    }

    /// <summary>The texts of a list, or of a single text written without one.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        if (!values.TryGetValue(key, out var node) || IsNull(node))
            return [];
        if (node is YamlScalarNode)
            return OptionalText(key) is { } single ? [single] : [];
        if (node is not YamlSequenceNode list)
        {
            Report(Codes.BadValue, node, PathOf(key), "应是列表", "must be a list");
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var (i, item) in list.Children.Index())
        {
            problems.Remember($"{PathOf(key)}[{i}]", PlaceOf(item));
            if (item is YamlScalarNode { Value: { Length: > 0 } value })
                texts.Add(value.Trim());
            else
                Report(Codes.BadValue, item, $"{PathOf(key)}[{i}]", "应是一段文字", "must be text");
        }
        return texts.ToImmutable();
    }

    /// <summary>Reads each map of a list.</summary>
    public ImmutableArray<T> List<T>(string key, Func<YamlMap, T> read)
    {
        if (!values.TryGetValue(key, out var node) || IsNull(node))
            return [];
        if (node is not YamlSequenceNode list)
        {
            Report(Codes.BadValue, node, PathOf(key), "应是列表，每项以“- ”开头", "must be a list whose items start with «- »");
            return [];
        }
        var items = ImmutableArray.CreateBuilder<T>(list.Children.Count);
        foreach (var (i, item) in list.Children.Index())
        {
            if (item is YamlMappingNode map)
                items.Add(read(new YamlMap(map, $"{PathOf(key)}[{i}]", file, problems)));
            else
                Report(Codes.BadValue, item, $"{PathOf(key)}[{i}]", "应是“键: 值”", "must be «key: value» lines");
        }
        return items.ToImmutable();
    }

    public YamlMap? Map(string key)
    {
        if (!values.TryGetValue(key, out var node) || IsNull(node))
            return null;
        if (node is YamlMappingNode map)
            return new YamlMap(map, PathOf(key), file, problems);
        Report(Codes.BadValue, node, PathOf(key), "应是“键: 值”", "must be «key: value» lines");
        return null;
    }

    public YamlNode Node(string key) => values[key];

    public void Report(string key, string zh, string en) =>
        problems.Add(Codes.BadValue, PathOf(key), values.TryGetValue(key, out var node) ? PlaceOf(node) : place, zh, en);

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool IsNull(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private string Missing(string key)
    {
        problems.Add(Codes.Missing, PathOf(key), place, $"缺少“{key}”", $"«{key}» is missing");
        return "";
    }

    private void Report(string code, YamlNode node, string at, string zh, string en) => problems.Add(code, at, PlaceOf(node), zh, en);

    private string PathOf(string key) => path.Length == 0 || path.EndsWith(':') ? path + key : $"{path}.{key}";

    private SourcePlace PlaceOf(YamlNode node) => new(file, (int)node.Start.Line, (int)node.Start.Column);
}

internal delegate bool TryParse<T>(string text, out T value);
