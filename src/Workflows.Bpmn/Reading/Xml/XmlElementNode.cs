using System.Text;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Reading.Xml;

/// <summary>An XML element with the places of its parts. Kept only while a file is read or compared.</summary>
internal sealed class XmlElementNode(string namespaceName, string localName, Position position, XmlElementNode? parent)
{
    private static readonly List<XmlElementNode> NoChildren = [];
    private static readonly List<XmlAttributeNode> NoAttributes = [];

    // Most elements lack children, attributes or text: what is not there costs nothing.
    private List<XmlElementNode> _children = NoChildren;
    private List<XmlAttributeNode> _attributes = NoAttributes;
    private string? _text;
    private StringBuilder? _pieces;

    public string NamespaceName { get; } = namespaceName;

    public string LocalName { get; } = localName;

    /// <summary>Where the start tag begins.</summary>
    public Position Position { get; } = position;

    public XmlElementNode? Parent { get; } = parent;

    public IReadOnlyList<XmlElementNode> Children => _children;

    /// <summary>All attributes but namespace declarations.</summary>
    public IReadOnlyList<XmlAttributeNode> Attributes => _attributes;

    /// <summary>The text directly in the element, comments left out; empty when there is none.</summary>
    public string Text => _pieces?.ToString() ?? _text ?? "";

    /// <summary>Where the first text begins; the element's own place when there is none.</summary>
    public Position TextPosition { get; private set; } = position;

    public bool Is(string namespaceName, string localName) => LocalName == localName && NamespaceName == namespaceName;

    /// <summary>The value of an attribute without a namespace, or null.</summary>
    public string? Attribute(string name) => AttributeNode(name)?.Value;

    /// <summary>An attribute without a namespace, or null.</summary>
    public XmlAttributeNode? AttributeNode(string name) => AttributeNode("", name);

    public XmlAttributeNode? AttributeNode(string namespaceName, string name)
    {
        foreach (var attribute in _attributes)
            if (attribute.LocalName == name && attribute.NamespaceName == namespaceName)
                return attribute;
        return null;
    }

    /// <summary>The first child with this name, or null.</summary>
    public XmlElementNode? Child(string namespaceName, string localName)
    {
        foreach (var child in _children)
            if (child.Is(namespaceName, localName))
                return child;
        return null;
    }

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

    internal void Add(XmlElementNode child)
    {
        if (ReferenceEquals(_children, NoChildren))
            _children = [];
        _children.Add(child);
    }

    internal void Add(XmlAttributeNode attribute)
    {
        if (ReferenceEquals(_attributes, NoAttributes))
            _attributes = [];
        _attributes.Add(attribute);
    }

    internal void AddText(string text, Position position)
    {
        if (_text is null)
        {
            _text = text;
            TextPosition = position;
            return;
        }
        _pieces ??= new StringBuilder(_text);
        _pieces.Append(text);
    }
}

/// <summary>An XML attribute with the place where its value begins.</summary>
internal sealed record XmlAttributeNode(string NamespaceName, string LocalName, string Value, Position Position);
