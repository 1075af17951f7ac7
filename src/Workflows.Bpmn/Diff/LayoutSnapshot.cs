using Workflows.Bpmn.Reading;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Diff;

/// <summary>Where things are drawn.</summary>
internal static class LayoutSnapshot
{
    /// <summary>How many elements that are in both files are drawn differently.</summary>
    public static int MovedBetween(FileSnapshot before, FileSnapshot after)
    {
        var earlier = Drawings(before.Root);
        return Drawings(after.Root).Count(drawing => earlier.TryGetValue(drawing.Key, out var then) && then != drawing.Value);
    }

    /// <summary>By element: its shape or edge with all that belongs to it, written out without ids.</summary>
    private static Dictionary<string, string> Drawings(XmlElementNode root)
    {
        var drawings = new Dictionary<string, string>();
        foreach (var node in root.DescendantsAndSelf())
            if (
                node.NamespaceName == Namespaces.BpmnDi
                && node.LocalName is "BPMNShape" or "BPMNEdge"
                && node.Text("bpmnElement") is { } element
            )
                drawings.TryAdd(element, string.Join('|', node.DescendantsAndSelf().Select(Describe)));
        return drawings;
    }

    private static string Describe(XmlElementNode node) =>
        node.LocalName
        + string.Concat(
            node.Attributes.Where(attribute => attribute.LocalName != "id")
                .OrderBy(attribute => attribute.LocalName, StringComparer.Ordinal)
                .Select(attribute => $" {attribute.LocalName}={attribute.Value}")
        );
}
