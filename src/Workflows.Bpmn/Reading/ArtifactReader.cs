using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads associations, annotations and groups.</summary>
internal static class ArtifactReader
{
    /// <summary>The artifacts directly in a process, subprocess or collaboration.</summary>
    public static ImmutableArray<Artifact> ReadAll(XmlElementNode container) =>
        [.. container.Children.Where(child => child.NamespaceName == Namespaces.Bpmn).Select(Read).OfType<Artifact>()];

    private static Artifact? Read(XmlElementNode node)
    {
        var id = node.Id();
        Artifact? bare = node.LocalName switch
        {
            "association" => new Association
            {
                Id = id,
                SourceRef = node.Reference("sourceRef") ?? "",
                TargetRef = node.Reference("targetRef") ?? "",
            },
            "textAnnotation" => new TextAnnotation { Id = id, Text = node.Child(Namespaces.Bpmn, "text")?.Text.Trim() },
            "group" => new Group { Id = id, CategoryValueRef = node.Reference("categoryValueRef") },
            _ => null,
        };
        return bare is null ? null : bare with { Position = node.Position, Documentation = node.Documentation() };
    }
}
