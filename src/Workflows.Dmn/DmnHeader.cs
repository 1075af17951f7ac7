using System.Xml;
using Workflows.Dmn.Reading;

namespace Workflows.Dmn;

/// <summary>What the head of a file says of itself and of others, known before it is read: in which order files that import each other are read.</summary>
/// <param name="Namespace">Its own; empty where it is no DMN.</param>
/// <param name="Imports">The namespaces of the models that it imports.</param>
public sealed record DmnHeader(string Namespace, IReadOnlyList<string> Imports)
{
    /// <summary>Looks at a file; what is wrong with it shows when it is read.</summary>
    public static DmnHeader Of(ReadOnlyMemory<byte> utf8)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        List<string> imports = [];
        string ns = "";
        try
        {
            using MemoryStream stream = new(utf8.ToArray(), writable: false);
            using XmlReader reader = XmlReader.Create(stream, settings);
            reader.MoveToContent();
            if (!DmnNames.IsDmn(reader.NamespaceURI))
                return new DmnHeader("", []);
            ns = reader.GetAttribute("namespace") ?? "";
            while (reader.Read() && reader.Depth > 0)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "import" && DmnNames.IsDmn(reader.GetAttribute("importType") ?? ""))
                    imports.Add(reader.GetAttribute("namespace") ?? "");
                // Imports stand before everything else that has content worth reading.
                if (reader.LocalName is "decision" or "inputData" or "businessKnowledgeModel")
                    break;
            }
        }
        catch (XmlException)
        {
            return new DmnHeader(ns, imports);
        }
        return new DmnHeader(ns, imports);
    }
}
