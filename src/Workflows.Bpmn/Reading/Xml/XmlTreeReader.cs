using System.Runtime.InteropServices;
using System.Xml;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Reading.Xml;

/// <summary>Bytes to a tree, hardened: no document type, nothing external, bounded size, count and depth. Malformed input becomes a problem.</summary>
internal static class XmlTreeReader
{
    public static (XmlElementNode? Root, BpmnProblem? Problem) Read(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        if (bytes.IsEmpty)
            return (null, XmlProblems.Empty());
        if (bytes.Length > limits.MaxBytes)
            return (null, XmlProblems.TooLarge(bytes.Length, limits.MaxBytes));

        try
        {
            using var reader = XmlReader.Create(Stream(bytes), Settings());
            return ReadTree(reader, limits);
        }
        catch (XmlException exception) when (MentionsDocumentType(bytes.Span, exception))
        {
            return (null, XmlProblems.DocumentType(PositionOf(exception)));
        }
        catch (XmlException exception)
        {
            return (null, XmlProblems.NotWellFormed(exception.Message, PositionOf(exception)));
        }
        // An encoding that the platform does not know, or bytes that are not text in the encoding that the file declares.
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return (null, XmlProblems.Encoding());
        }
    }

    private static (XmlElementNode?, BpmnProblem?) ReadTree(XmlReader reader, ReadLimits limits)
    {
        XmlElementNode? root = null;
        XmlElementNode? current = null;
        var nodes = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    nodes += 1 + reader.AttributeCount;
                    if (nodes > limits.MaxNodes)
                        return (null, XmlProblems.TooManyNodes(limits.MaxNodes, PositionOf(reader)));
                    if (reader.Depth >= limits.MaxDepth)
                        return (null, XmlProblems.TooDeep(limits.MaxDepth, PositionOf(reader)));
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadElement(reader, current);
                    root ??= element;
                    current?.Add(element);
                    if (!isEmpty)
                        current = element;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    current?.AddText(reader.Value, PositionOf(reader));
                    break;
                case XmlNodeType.EndElement:
                    current = current?.Parent;
                    break;
            }
        }
        return (root, null);
    }

    private static XmlElementNode ReadElement(XmlReader reader, XmlElementNode? parent)
    {
        // The reader's place is that of the name; the tag begins one column earlier.
        var name = PositionOf(reader);
        var element = new XmlElementNode(reader.NamespaceURI, reader.LocalName, name with { Column = name.Column - 1 }, parent);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == Namespaces.Xmlns)
                continue;
            var (namespaceName, localName, value) = (reader.NamespaceURI, reader.LocalName, reader.Value);
            reader.ReadAttributeValue();
            var position = PositionOf(reader);
            element.Add(new XmlAttributeNode(namespaceName, localName, value, position));
        }
        return element;
    }

    private static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static bool MentionsDocumentType(ReadOnlySpan<byte> bytes, XmlException exception) =>
        bytes.IndexOf("<!DOCTYPE"u8) is var at and >= 0 && LineOf(bytes, at) == exception.LineNumber;

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => 1 + bytes[..offset].Count((byte)'\n');

    private static Position PositionOf(XmlException exception) => new(exception.LineNumber, exception.LinePosition);

    private static Position PositionOf(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return new Position(info.LineNumber, info.LinePosition);
    }
}
