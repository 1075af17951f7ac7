using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Workflows.Engine.Commands.Deployments;

namespace Workflows.Scenarios.Running;

/// <summary>The files of one flow, with the ids of what they hold and of what they refer to: processes, decisions and forms.</summary>
public sealed record FlowFolder(
    string Name,
    ImmutableArray<ResourceFile> Files,
    ImmutableHashSet<string> Holds,
    ImmutableHashSet<string> RefersTo
)
{
    private static readonly string[] Definitions = ["process", "decision"];
    private static readonly string[] References = ["processId", "decisionId", "formId"];

    /// <summary>Reads the ids out of the files; a file that cannot be read has none, and its deployment will say why.</summary>
    public static FlowFolder Of(string name, IEnumerable<ResourceFile> files)
    {
        ImmutableArray<ResourceFile> all = [.. files];
        var holds = ImmutableHashSet.CreateBuilder<string>();
        var refers = ImmutableHashSet.CreateBuilder<string>();
        foreach (var file in all)
        {
            if (Path.GetExtension(file.Name) == ".form")
                holds.UnionWith(FormId(file));
            else if (Xml(file) is { } root)
            {
                holds.UnionWith(
                    root.Descendants()
                        .Where(e => Definitions.Contains(e.Name.LocalName))
                        .Select(e => (string?)e.Attribute("id"))
                        .OfType<string>()
                );
                refers.UnionWith(root.Descendants().Attributes().Where(a => References.Contains(a.Name.LocalName)).Select(a => a.Value));
            }
        }
        return new FlowFolder(name, all, holds.ToImmutable(), refers.ToImmutable());
    }

    private static XElement? Xml(ResourceFile file)
    {
        try
        {
            using var stream = new MemoryStream(file.Content);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<string> FormId(ResourceFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Content);
            return json.RootElement.TryGetProperty("id", out var id) && id.GetString() is { } text ? [text] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
