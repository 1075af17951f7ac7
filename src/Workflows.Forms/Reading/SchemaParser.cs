using System.Text;
using System.Text.Json;

namespace Workflows.Forms.Reading;

/// <summary>JSON → <see cref="SchemaNode"/>.</summary>
internal static class SchemaParser
{
    private const int DeepestNesting = 64;

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="JsonException">The text is no JSON or nests too deeply; its position is in the exception.</exception>
    public static SchemaNode Parse(ReadOnlySpan<byte> utf8)
    {
        var preamble = Encoding.UTF8.Preamble;
        var skip = utf8.StartsWith(preamble) ? preamble.Length : 0;
        var reader = new Utf8JsonReader(utf8[skip..], new JsonReaderOptions { MaxDepth = DeepestNesting });
        reader.Read();
        var root = Read(ref reader, skip);
        reader.Read();
        return root;
    }

    private static SchemaNode Read(ref Utf8JsonReader reader, int skip)
    {
        var offset = (int)reader.TokenStartIndex + skip;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = TextOf(ref reader);
                    reader.Read();
                    members[name] = Read(ref reader, skip);
                }
                return new SchemaNode.Object(offset, members);
            case JsonTokenType.StartArray:
                var items = new List<SchemaNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader, skip));
                return new SchemaNode.Array(offset, items);
            case JsonTokenType.String:
                return new SchemaNode.Text(offset, TextOf(ref reader));
            case JsonTokenType.Number:
                return new SchemaNode.Number(offset, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return new SchemaNode.Truth(offset, reader.GetBoolean());
            default:
                return new SchemaNode.Null(offset);
        }
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException unpaired)
        {
            throw new JsonException("A string holds invalid UTF-8 or half a surrogate pair.", unpaired);
        }
    }
}
