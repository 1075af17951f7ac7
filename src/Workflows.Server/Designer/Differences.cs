using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;

namespace Workflows.Server.Designer;

/// <summary>
/// What differs between two states of a flow, element by element, in words. Compares the XML itself, so that what our model leaves out (extension elements of
/// others, documentation) shows, too; moved shapes are told apart from changes of meaning.
/// </summary>
public static class Differences
{
    private static readonly XName IdAttribute = "id";
    private static readonly string[] CoordinateNames = ["x", "y", "width", "height"];
    private const string DiagramNamespace = "http://www.omg.org/spec/BPMN/20100524/DI";

    public static IReadOnlyList<ModelChange> Between(IReadOnlyList<ModelFile> before, IReadOnlyList<ModelFile> after, string language)
    {
        var english = language == Language.English;
        var changes = new List<ModelChange>();
        foreach (var file in after)
        {
            if (before.FirstOrDefault(old => old.Name == file.Name) is not { } old)
                changes.Add(new("added", file.Name, null, null, english ? $"New file {file.Name}" : $"新增文件 {file.Name}", null, null));
            else if (old.Content != file.Content)
                changes.AddRange(OfFile(old, file, english));
        }
        changes.AddRange(
            before
                .Where(old => after.All(file => file.Name != old.Name))
                .Select(old => new ModelChange(
                    "removed",
                    old.Name,
                    null,
                    null,
                    english ? $"Removed file {old.Name}" : $"删除文件 {old.Name}",
                    null,
                    null
                ))
        );
        return changes;
    }

    private static IEnumerable<ModelChange> OfFile(ModelFile old, ModelFile file, bool english) =>
        file.Kind == "form" || Read(old.Content) is not { } before || Read(file.Content) is not { } after
            ? [new("changed", file.Name, null, null, english ? $"{file.Name} changed" : $"{file.Name} 有修改", null, null)]
            : OfXml(before, after, file.Name, english);

    private static IEnumerable<ModelChange> OfXml(XDocument before, XDocument after, string file, bool english)
    {
        var (old, now) = (Elements(before), Elements(after));
        foreach (var (id, element) in now)
        {
            if (!old.TryGetValue(id, out var was))
                yield return Change("added", file, element, english ? "Added" : "新增", "", null, null, english);
            else if (Signature(was) is var a && Signature(element) is var b && a != b)
                yield return Change(
                    "changed",
                    file,
                    element,
                    english ? "Changed" : "修改",
                    What(was, element, english),
                    Shown(was),
                    Shown(element),
                    english
                );
        }
        foreach (var (id, element) in old)
        {
            if (!now.ContainsKey(id))
                yield return Change("removed", file, element, english ? "Removed" : "删除", "", null, null, english);
        }
        if (Layout(before) != Layout(after))
            yield return new("layout", file, null, null, english ? "Shapes were moved" : "图形位置有调整", null, null);
    }

    private static ModelChange Change(
        string kind,
        string file,
        XElement element,
        string verb,
        string what,
        string? oldValue,
        string? newValue,
        bool english
    )
    {
        var name = (string?)element.Attribute("name");
        var id = (string?)element.Attribute(IdAttribute);
        var type = ElementWords.Of(element.Name.LocalName, english);
        var text = english ? $"{verb} {type} “{name ?? id}”" : $"{verb}{type}“{name ?? id}”";
        return new(kind, file, id, name, what.Length == 0 ? text : text + (english ? ": " : "：") + what, oldValue, newValue);
    }

    /// <summary>Which of its attributes and parts differ.</summary>
    private static string What(XElement was, XElement now, bool english)
    {
        var (before, after) = (Parts(was), Parts(now));
        var names = before
            .Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => ElementWords.Of(name, english));
        return string.Join(english ? ", " : "、", names);
    }

    private static Dictionary<string, string> Parts(XElement element) =>
        element
            .Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => (Name: attribute.Name.LocalName, Text: attribute.Value))
            .Concat(
                OwnChildren(element)
                    .SelectMany(child => child.Name.LocalName == "extensionElements" ? child.Elements() : [child])
                    .Select(child => (Name: child.Name.LocalName, Text: Canonical(child).ToString(SaveOptions.DisableFormatting)))
            )
            .GroupBy(part => part.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Concat(group.Select(part => part.Text)), StringComparer.Ordinal);

    private static string? Shown(XElement element)
    {
        var text = element.Attribute("name") is { } name ? name.Value : null;
        var inner = Inner(element);
        return inner.Length == 0 ? text
            : inner.Length > 400 ? inner[..400] + "…"
            : inner;
    }

    /// <summary>Elements of meaning by id: everything with an id outside the drawing.</summary>
    private static Dictionary<string, XElement> Elements(XDocument document) =>
        document
            .Descendants()
            .Where(element => element.Attribute(IdAttribute) is not null && !IsDrawing(element))
            .GroupBy(element => element.Attribute(IdAttribute)!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>An element's own attributes and what is in it, without what has an id of its own.</summary>
    private static string Signature(XElement element) => string.Join('|', Sorted(element)) + Inner(element);

    private static string Inner(XElement element) =>
        string.Concat(OwnChildren(element).Select(child => Canonical(child).ToString(SaveOptions.DisableFormatting)));

    /// <summary>An editor writes attributes in an order of its own (XML gives it no meaning) and declares prefixes where it likes.</summary>
    private static XElement Canonical(XElement element) =>
        new(element.Name, Sorted(element), element.Nodes().Select(node => node is XElement child ? Canonical(child) : node));

    private static IEnumerable<XAttribute> Sorted(XElement element) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration).OrderBy(a => a.Name.ToString(), StringComparer.Ordinal);

    /// <summary>Without what has an id of its own; which flows touch a node is said by the flows.</summary>
    private static IEnumerable<XElement> OwnChildren(XElement element) =>
        element
            .Elements()
            .Where(child =>
                child.Attribute(IdAttribute) is null && child.Name.LocalName is not ("incoming" or "outgoing" or "flowNodeRef")
            );

    /// <summary>Where shapes and lines are. An editor writes numbers, order and labels anew without anything having been moved.</summary>
    private static string Layout(XDocument document) =>
        string.Join(
            '\n',
            document
                .Descendants()
                .Where(element => element.Name.LocalName is "BPMNShape" or "BPMNEdge" && element.Name.NamespaceName == DiagramNamespace)
                .Select(element =>
                    $"{(string?)element.Attribute("bpmnElement")} {string.Join(' ', element.Elements().Where(IsPlace).SelectMany(Coordinates))}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static bool IsPlace(XElement element) => element.Name.LocalName is "Bounds" or "waypoint";

    private static IEnumerable<string> Coordinates(XElement place) =>
        from name in CoordinateNames
        let number = (double?)place.Attribute(name)
        where number is not null
        select name + Math.Round(number.Value).ToString(CultureInfo.InvariantCulture);

    private static bool IsDrawing(XElement element) =>
        element.Name.NamespaceName == DiagramNamespace
        || element.Ancestors().Any(ancestor => ancestor.Name.NamespaceName == DiagramNamespace);

    private static XDocument? Read(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = 20_000_000,
                }
            );
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
