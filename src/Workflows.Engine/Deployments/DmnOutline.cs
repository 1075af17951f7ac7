using System.Xml;
using System.Xml.Linq;

namespace Workflows.Engine.Deployments;

/// <summary>Which decisions a .dmn file holds.</summary>
public sealed record DmnOutline(string Id, string? Name, IReadOnlyList<DmnOutline.Entry> Decisions)
{
    public sealed record Entry(string Id, string? Name);

    internal static DmnOutline? TryRead(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(content),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
            );
            var root = XDocument.Load(reader).Root!;
            var decisions = root.Elements().Where(e => e.Name.LocalName == "decision");
            return new DmnOutline(
                root.Attribute("id")?.Value ?? "definitions",
                root.Attribute("name")?.Value,
                [.. decisions.Select(d => new Entry(d.Attribute("id")?.Value ?? "", d.Attribute("name")?.Value))]
            );
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
