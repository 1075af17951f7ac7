using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Diff;

/// <summary>
/// Flattens what a file says about one element: every attribute and text of it and of its details, each under a path that stays the same when
/// the order of details changes.
/// </summary>
internal static class FactReader
{
    private const int MaxPath = 300;

    /// <summary>Attributes that tell repeated details apart, and so are part of their name and no facts of their own.</summary>
    private static readonly FrozenDictionary<string, string[]> Keys = new Dictionary<string, string[]>
    {
        ["input"] = ["target"],
        ["output"] = ["target"],
        ["header"] = ["key"],
        ["property"] = ["name"],
        ["right"] = ["name", "position", "role", "person"],
        ["executionListener"] = ["eventType", "type"],
        ["taskListener"] = ["eventType", "type"],
        ["linkedResource"] = ["linkName"],
    }.ToFrozenDictionary();

    /// <summary>Everything else is told apart by its id, where it has one.</summary>
    private static readonly string[] IdOnly = ["id"];

    private static readonly Bilingual Present = new("有", "present");

    /// <summary>Said by other facts (flows know their ends, nodes their lane), or by tools about themselves.</summary>
    private static readonly FrozenSet<string> Skipped = new[] { "incoming", "outgoing", "flowNodeRef" }.ToFrozenSet();

    private static readonly FrozenSet<string> References = new[]
    {
        "sourceRef",
        "targetRef",
        "attachedToRef",
        "messageRef",
        "errorRef",
        "signalRef",
        "escalationRef",
        "activityRef",
        "default",
        "processRef",
        "element",
    }.ToFrozenSet();

    public static OrderedDictionary<string, Fact> Read(XmlElementNode node, XmlElementNode? container, LabelBook labels, string? laneId)
    {
        var facts = new OrderedDictionary<string, Fact>();
        facts.Add("type", new Fact(BpmnChangeKind.Changed, new("类型", "type"), TypeOf(node), labels.Kind(node)));
        if (container?.Parent is not null)
            Add(facts, "container", BpmnChangeKind.Moved, new("所在位置", "place"), container.Id(), labels.Label(container.Id()));
        if (laneId is not null)
            Add(facts, "lane", BpmnChangeKind.Moved, new("泳道", "lane"), laneId, labels.Label(laneId));
        AddAttributes(facts, node, "", new("", ""), labels, []);
        AddDetails(facts, node, "", new("", ""), labels);
        return facts;
    }

    private static void AddDetails(
        OrderedDictionary<string, Fact> facts,
        XmlElementNode node,
        string path,
        Bilingual prefix,
        LabelBook labels
    )
    {
        var ordinals = new Dictionary<string, int>();
        foreach (var detail in node.Children)
        {
            if (detail.NamespaceName == Namespaces.Bpmn && (Skipped.Contains(detail.LocalName) || FileSnapshot.IsElement(detail)))
                continue;
            if (detail.NamespaceName == Namespaces.BpmnDi)
                continue;

            var keys = detail.NamespaceName == Namespaces.Bpmn ? [] : Keys.GetValueOrDefault(detail.LocalName, IdOnly);
            var key = string.Join(' ', keys.Select(name => detail.Text(name)).OfType<string>());
            var step = Bounded($"{path}/{detail.NamespaceName}:{detail.LocalName}[{key}]");
            var ordinal = ordinals[step] = ordinals.GetValueOrDefault(step) + 1;
            step = ordinal == 1 ? step : $"{step}#{ordinal}";

            var name = Join(prefix, FactNames.OfElement(detail.LocalName, key));
            var own = name.Zh.Length > 0 ? name : new Bilingual(detail.LocalName, detail.LocalName);
            if (detail.Text.Trim() is { Length: > 0 } text)
                Add(facts, step, BpmnChangeKind.Changed, own, text, text);
            else if (SaysNothingMore(detail, keys))
                facts.TryAdd(step, new Fact(BpmnChangeKind.Changed, own, Present.En, Present));
            AddAttributes(facts, detail, step, name, labels, keys);
            AddDetails(facts, detail, step, FactNames.IsBracket(detail.LocalName) ? prefix : name, labels);
        }
    }

    private static void AddAttributes(
        OrderedDictionary<string, Fact> facts,
        XmlElementNode node,
        string path,
        Bilingual prefix,
        LabelBook labels,
        string[] keys
    )
    {
        foreach (var attribute in node.Attributes)
        {
            if (
                attribute.LocalName == "id"
                || keys.Contains(attribute.LocalName)
                || attribute.NamespaceName is Namespaces.Xsi or Namespaces.Modeler
                || IsToolsBusiness(node, attribute)
            )
                continue;
            var isName = path.Length == 0 && attribute is { LocalName: "name", NamespaceName: "" };
            var value = attribute.Value.Trim();
            if (value.Length == 0)
                continue;
            Add(
                facts,
                $"{path}/@{attribute.NamespaceName}:{attribute.LocalName}",
                isName ? BpmnChangeKind.Renamed : BpmnChangeKind.Changed,
                Join(prefix, FactNames.OfAttribute(attribute.LocalName)),
                value,
                References.Contains(attribute.LocalName) ? labels.Label(value) : value
            );
        }
    }

    /// <summary>What the writing tool says about itself on the root element changes with every tool and means nothing.</summary>
    private static bool IsToolsBusiness(XmlElementNode node, XmlAttributeNode attribute) =>
        node.Parent is null && (attribute.NamespaceName.Length > 0 || attribute.LocalName is "exporter" or "exporterVersion");

    private static void Add(
        OrderedDictionary<string, Fact> facts,
        string path,
        BpmnChangeKind kind,
        Bilingual name,
        string value,
        string shown
    ) => facts.TryAdd(path, new Fact(kind, name, value, new(shown, shown)));

    /// <summary>The element with its event definitions: an end event that becomes a terminate end event is of another type.</summary>
    private static string TypeOf(XmlElementNode node) =>
        string.Join(
            '+',
            node.Children.Select(child => child.LocalName)
                .Where(name => name.EndsWith("EventDefinition", StringComparison.Ordinal))
                .Prepend(node.LocalName)
        );

    /// <summary>Whether it is news that the detail is there at all. Brackets without content mean nothing, and event definitions are part of the type.</summary>
    private static bool SaysNothingMore(XmlElementNode detail, string[] keys) =>
        detail.Children.Count == 0
        && detail.Attributes.All(attribute => attribute.LocalName == "id" || keys.Contains(attribute.LocalName))
        && !FactNames.IsBracket(detail.LocalName)
        && !detail.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal);

    /// <summary>Paths of deeply nested details would grow without bound; beyond a length only their identity counts.</summary>
    private static string Bounded(string path) =>
        path.Length <= MaxPath ? path : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    private static Bilingual Join(Bilingual prefix, Bilingual name)
    {
        if (prefix.Zh.Length is 0 or > MaxPath)
            return name;
        return name.Zh.Length == 0 ? prefix : new($"{prefix.Zh}·{name.Zh}", $"{prefix.En} · {name.En}");
    }
}
