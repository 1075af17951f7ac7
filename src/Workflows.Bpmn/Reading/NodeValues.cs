using System.Collections.Immutable;
using System.Globalization;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>How the parts of an XML element become values of the model.</summary>
internal static class NodeValues
{
    /// <summary>The element's id, or one made of its place.</summary>
    public static string Id(this XmlElementNode node) =>
        node.Text("id") ?? $"_{node.LocalName}_{node.Position.Line}_{node.Position.Column}";

    /// <summary>An attribute's text without blanks around it; null when it is missing or blank.</summary>
    public static string? Text(this XmlElementNode node, string attribute) =>
        node.Attribute(attribute)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>
    /// A reference to another element. The standard writes it as a qualified name, and an id cannot contain a colon: a prefix is dropped.
    /// </summary>
    public static string? Reference(this XmlElementNode node, string attribute) => LocalPart(node.Text(attribute));

    /// <summary>References that stand as text of child elements, such as <c>flowNodeRef</c>.</summary>
    public static ImmutableArray<string> References(this XmlElementNode node, string child) =>
        [.. node.ChildrenNamed(Namespaces.Bpmn, child).Select(reference => LocalPart(reference.Text.Trim())).OfType<string>()];

    /// <summary>An attribute that may be FEEL; null when it is missing or blank.</summary>
    public static FormalExpression? Expression(this XmlElementNode node, string attribute) =>
        node.AttributeNode(attribute) is { } found && !string.IsNullOrWhiteSpace(found.Value)
            ? new FormalExpression(found.Value, found.Position)
            : null;

    /// <summary>The text of a child element as an expression, without the blanks around it; null when it is missing or blank.</summary>
    public static FormalExpression? ChildExpression(this XmlElementNode node, string child) =>
        node.Child(Namespaces.Bpmn, child) is { } found ? TrimmedText(found) : null;

    /// <summary>The texts of all <c>documentation</c> children.</summary>
    public static string? Documentation(this XmlElementNode node)
    {
        if (node.Child(Namespaces.Bpmn, "documentation") is null)
            return null;
        var texts = node.ChildrenNamed(Namespaces.Bpmn, "documentation").Select(child => child.Text.Trim()).Where(text => text.Length > 0);
        return string.Join("\n\n", texts) is { Length: > 0 } text ? text : null;
    }

    /// <summary>A whole number; null when it is missing or is none.</summary>
    public static int? Number(this XmlElementNode node, string attribute) =>
        int.TryParse(node.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first element of an extension namespace with this name in <c>extensionElements</c>, or null.</summary>
    public static XmlElementNode? Extension(this XmlElementNode node, string namespaceName, string name)
    {
        foreach (var child in node.Children)
            if (child.Is(Namespaces.Bpmn, "extensionElements") && child.Child(namespaceName, name) is { } found)
                return found;
        return null;
    }

    /// <summary>All elements of an extension namespace with this name in <c>extensionElements</c>.</summary>
    public static IEnumerable<XmlElementNode> Extensions(this XmlElementNode node, string namespaceName, string name) =>
        node.Extension(namespaceName, name) is null
            ? []
            : node.ChildrenNamed(Namespaces.Bpmn, "extensionElements")
                .SelectMany(extensions => extensions.ChildrenNamed(namespaceName, name));

    /// <summary>All attributes without a namespace, for extension elements whose attributes are kept as they are.</summary>
    public static ImmutableSortedDictionary<string, string> AllAttributes(this XmlElementNode node) =>
        node
            .Attributes.Where(attribute => attribute.NamespaceName.Length == 0)
            .ToImmutableSortedDictionary(attribute => attribute.LocalName, attribute => attribute.Value, StringComparer.Ordinal);

    private static string? LocalPart(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
            return null;
        var colon = reference.LastIndexOf(':');
        return colon < 0 ? reference : reference[(colon + 1)..];
    }

    private static FormalExpression? TrimmedText(XmlElementNode node)
    {
        var text = node.Text;
        var body = text.AsSpan().TrimStart();
        if (body.IsEmpty)
            return null;

        var skipped = text.AsSpan(0, text.Length - body.Length);
        var lastBreak = skipped.LastIndexOf('\n');
        var start = node.TextPosition;
        var position =
            lastBreak < 0
                ? start with
                {
                    Column = start.Column + skipped.Length,
                }
                : new Position(start.Line + skipped.Count('\n'), skipped.Length - lastBreak);
        return new FormalExpression(body.TrimEnd().ToString(), position);
    }
}
