using System.Collections.Frozen;

namespace Workflows.Bpmn.Standard;

/// <summary>Which XML elements and attributes BPMN 2.0 allows where, computed from the <see cref="Metamodel"/>.</summary>
internal sealed class BpmnSchema
{
    /// <summary>The content of elements that the table gives no class: text and references.</summary>
    private static readonly BpmnClass TextOnly = new("#text", [], FrozenDictionary<string, BpmnClass>.Empty);

    private readonly Dictionary<string, ClassLine> _lines;
    private readonly Dictionary<string, BpmnClass> _classes = [];

    private BpmnSchema(string table)
    {
        _lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ClassLine.Parse).ToDictionary(line => line.Name);
        foreach (var line in _lines.Values)
            _classes.Add(line.Name, new BpmnClass(line.Name, [], null));
        foreach (var line in _lines.Values)
            _classes[line.Name].Complete([.. AttributesOf(line)], ChildrenOf(line));

        ElementNames = _classes.Values.SelectMany(type => type.Children.Keys).Append("definitions").ToFrozenSet();
    }

    public static BpmnSchema Bpmn20 { get; } = new(Metamodel.Table);

    /// <summary>The class of the root element.</summary>
    public BpmnClass Definitions => _classes["Definitions"];

    /// <summary>Every element name that occurs anywhere in BPMN 2.0.</summary>
    public FrozenSet<string> ElementNames { get; }

    /// <summary>Names of the XML elements of a class and its subclasses.</summary>
    public IEnumerable<string> ElementNamesOf(string className) => ConcreteSubclasses(className).Select(ElementName);

    private IEnumerable<ClassLine> WithSuperclasses(ClassLine line) =>
        line.Superclasses.SelectMany(name => WithSuperclasses(_lines[name])).Append(line);

    private IEnumerable<string> AttributesOf(ClassLine line) => WithSuperclasses(line).SelectMany(each => each.Attributes);

    private FrozenDictionary<string, BpmnClass> ChildrenOf(ClassLine line)
    {
        var children = new Dictionary<string, BpmnClass>();
        foreach (var child in WithSuperclasses(line).SelectMany(each => each.Children))
        {
            if (child.StartsWith('<'))
            {
                foreach (var concrete in ConcreteSubclasses(child[1..^1]))
                    children[ElementName(concrete)] = _classes[concrete.Name];
            }
            else
            {
                var parts = child.Split(':');
                children[parts[0]] = parts.Length == 2 ? _classes[parts[1]] : TextOnly;
            }
        }
        return children.ToFrozenDictionary();
    }

    private IEnumerable<ClassLine> ConcreteSubclasses(string name) =>
        _lines.Values.Where(line => !line.IsAbstract && WithSuperclasses(line).Any(each => each.Name == name));

    private static string ElementName(ClassLine line) => char.ToLowerInvariant(line.Name[0]) + line.Name[1..];

    private sealed record ClassLine(string Name, bool IsAbstract, string[] Superclasses, string[] Attributes, string[] Children)
    {
        public static ClassLine Parse(string text)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var bar = text.IndexOf('|', StringComparison.Ordinal);
            var name = text[..colon].Trim();
            var members = Words(text[(bar + 1)..]);
            return new ClassLine(
                name.TrimEnd('!'),
                name.EndsWith('!'),
                Words(text[(colon + 1)..bar]),
                [.. members.Where(member => member.StartsWith('@')).Select(member => member[1..])],
                [.. members.Where(member => !member.StartsWith('@'))]
            );
        }

        private static string[] Words(string text) =>
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

/// <summary>A class of the standard as it appears in XML.</summary>
internal sealed class BpmnClass(string name, FrozenSet<string> attributes, FrozenDictionary<string, BpmnClass>? children)
{
    public string Name { get; } = name;

    /// <summary>Names of its attributes without a namespace.</summary>
    public FrozenSet<string> Attributes { get; private set; } = attributes;

    /// <summary>Its child elements in BPMN's namespace, by name.</summary>
    public FrozenDictionary<string, BpmnClass> Children { get; private set; } = children ?? FrozenDictionary<string, BpmnClass>.Empty;

    internal void Complete(FrozenSet<string> attributes, FrozenDictionary<string, BpmnClass> children)
    {
        Attributes = attributes;
        Children = children;
    }
}
