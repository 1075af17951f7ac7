using System.Text;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Reading.Xml;

/// <summary>An XML element with the places of its parts. Kept only while a file is read or compared.</summary>
internal sealed class XmlElementNode(string namespaceName, string localName, Position position, XmlElementNode? parent)
{
    private readonly List<XmlElementNode> _children = [];
    private readonly List<XmlAttributeNode> _attributes = [];
    private StringBuilder? _text;

    public string NamespaceName { get; } = namespaceName;

    public string LocalName { get; } = localName;

    /// <summary>Where the start tag begins.</summary>
    public Position Position { get; } = position;

    public XmlElementNode? Parent { get; } = parent;

    public IReadOnlyList<XmlElementNode> Children => _children;

    /// <summary>All attributes but namespace declarations.</summary>
    public IReadOnlyList<XmlAttributeNode> Attributes => _attributes;

    /// <summary>The text directly in the element, comments left out; empty when there is none.</summary>
    public string Text => _text?.ToString() ?? "";

    /// <summary>Where the first text begins; the element's own place when there is none.</summary>
    public Position TextPosition { get; private set; } = position;

    public bool Is(string namespaceName, string localName) => LocalName == localName && NamespaceName == namespaceName;

    /// <summary>The value of an attribute without a namespace, or null.</summary>
    public string? Attribute(string name) => AttributeNode(name)?.Value;

    /// <summary>An attribute without a namespace, or null.</summary>
    public XmlAttributeNode? AttributeNode(string name) => AttributeNode("", name);

    public XmlAttributeNode? AttributeNode(string namespaceName, string name) =>
        _attributes.Find(attribute => attribute.LocalName == name && attribute.NamespaceName == namespaceName);

    /// <summary>The first child with this name, or null.</summary>
    public XmlElementNode? Child(string namespaceName, string localName) => _children.Find(child => child.Is(namespaceName, localName));

    public IEnumerable<XmlElementNode> ChildrenNamed(string namespaceName, string localName) =>
        _children.Where(child => child.Is(namespaceName, localName));

    /// <summary>This element and all below it, in the file's order.</summary>
    public IEnumerable<XmlElementNode> DescendantsAndSelf()
    {
        var waiting = new Stack<XmlElementNode>([this]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node._children.Count - 1; i >= 0; i--)
                waiting.Push(node._children[i]);
        }
    }

    internal void Add(XmlElementNode child) => _children.Add(child);

    internal void Add(XmlAttributeNode attribute) => _attributes.Add(attribute);

    internal void AddText(string text, Position position)
    {
        if (_text is null)
            TextPosition = position;
        (_text ??= new StringBuilder()).Append(text);
    }
}

/// <summary>An XML attribute with the place where its value begins.</summary>
internal sealed record XmlAttributeNode(string NamespaceName, string LocalName, string Value, Position Position);
