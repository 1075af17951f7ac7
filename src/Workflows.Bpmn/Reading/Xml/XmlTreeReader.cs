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
        if (TagScan.FindsTagWithMoreThan(limits.MaxAttributes, bytes.Span))
            return (null, XmlProblems.TooManyNodes(limits.MaxAttributes, Position.None));

        try
        {
            using var reader = XmlReader.Create(Stream(bytes), Settings());
            return ReadTree(reader, limits);
        }
        // The reader gives no place when it refuses a document type.
        catch (XmlException exception) when (exception.LineNumber == 0 && DocumentTypeIn(bytes.Span) is { } position)
        {
            return (null, XmlProblems.DocumentType(position));
        }
        catch (XmlException exception)
        {
            return (null, XmlProblems.NotWellFormed(Reason(exception), PositionOf(exception)));
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
                    if (LongestPart(element) > limits.MaxAttributeLength)
                        return (null, XmlProblems.TooLong(limits.MaxAttributeLength, element.Position));
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

    private static int LongestPart(XmlElementNode element) =>
        element.Attributes.Aggregate(
            element.LocalName.Length,
            (longest, attribute) => Math.Max(longest, Math.Max(attribute.LocalName.Length, attribute.Value.Length))
        );

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

    private static Position? DocumentTypeIn(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("<!DOCTYPE"u8);
        if (at < 0)
            return null;
        var before = bytes[..at];
        return new Position(1 + before.Count((byte)'\n'), at - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>The parser's sentence without the place, which stands beside it.</summary>
    private static string Reason(XmlException exception)
    {
        var place = exception.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }

    private static Position PositionOf(XmlException exception) => new(exception.LineNumber, exception.LinePosition);

    private static Position PositionOf(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return new Position(info.LineNumber, info.LinePosition);
    }
}
