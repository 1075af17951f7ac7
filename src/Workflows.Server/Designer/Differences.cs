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
                yield return Change("added", file, element, english ? "Added" : "新增", null, null);
            else if (Signature(was) is var a && Signature(element) is var b && a != b)
                yield return Change("changed", file, element, What(was, element, english), Shown(was), Shown(element));
        }
        foreach (var (id, element) in old)
        {
            if (!now.ContainsKey(id))
                yield return Change("removed", file, element, english ? "Removed" : "删除", null, null);
        }
        if (Layout(before) != Layout(after))
            yield return new("layout", file, null, null, english ? "Shapes were moved" : "图形位置有调整", null, null);
    }

    private static ModelChange Change(string kind, string file, XElement element, string text, string? oldValue, string? newValue)
    {
        var name = (string?)element.Attribute("name");
        return new(
            kind,
            file,
            (string?)element.Attribute(IdAttribute),
            name,
            $"{text}:{element.Name.LocalName} {name ?? (string?)element.Attribute(IdAttribute)}",
            oldValue,
            newValue
        );
    }

    private static string What(XElement was, XElement now, bool english)
    {
        var attributes = now.Attributes()
            .Concat(was.Attributes())
            .Select(attribute => attribute.Name)
            .Distinct()
            .Where(name => (string?)was.Attribute(name) != (string?)now.Attribute(name))
            .Select(name => name.LocalName)
            .ToList();
        if (attributes.Count == 0)
            return english ? "Changed" : "修改";
        var names = string.Join(", ", attributes);
        return english ? $"Changed {names}" : $"修改 {names}";
    }

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
    private static string Signature(XElement element) =>
        string.Join('|', element.Attributes().Where(a => !a.IsNamespaceDeclaration).OrderBy(a => a.Name.ToString(), StringComparer.Ordinal))
        + Inner(element);

    private static string Inner(XElement element) =>
        string.Concat(
            element
                .Elements()
                // Which flows touch a node is said by the flows.
                .Where(child =>
                    child.Attribute(IdAttribute) is null && child.Name.LocalName is not ("incoming" or "outgoing" or "flowNodeRef")
                )
                .Select(child => child.ToString(SaveOptions.DisableFormatting))
        );

    private static string Layout(XDocument document) =>
        string.Concat(
            document
                .Descendants()
                .Where(element => element.Name.NamespaceName == DiagramNamespace && element.Name.LocalName == "BPMNDiagram")
                .Select(diagram => diagram.ToString(SaveOptions.DisableFormatting))
        );

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
