using System.Buffers;
using System.Text.Json;

namespace Workflows.Feel;

/// <summary>
/// JSON ↔ FEEL values. Objects are contexts, arrays lists, numbers keep every digit. FEEL's dates, times and durations are written as
/// their ISO text; reading never guesses dates back out of strings. Ranges are written as their FEEL text, functions as null.
/// </summary>
public static class FeelJson
{
    private const int DeepestWritten = 1000;

    /// <summary>Reads the value at the reader's token, or at the first token where it stands before it.</summary>
    /// <exception cref="JsonException">The text is no JSON, it nests too deep, or a number is too long.</exception>
    public static FeelValue Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.None && !reader.Read())
            throw new JsonException("JSON text is empty.");
        return reader.TokenType switch
        {
            JsonTokenType.Null => FeelNull.Instance,
            JsonTokenType.True => FeelBoolean.True,
            JsonTokenType.False => FeelBoolean.False,
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.String => ReadString(ref reader),
            JsonTokenType.StartArray => ReadList(ref reader),
            JsonTokenType.StartObject => ReadContext(ref reader),
            _ => throw new JsonException($"Unexpected JSON token {reader.TokenType}."),
        };
    }

    /// <summary>Reads a whole JSON text in UTF-8.</summary>
    /// <exception cref="JsonException">It is no JSON, it nests too deep, or a number is too long.</exception>
    public static FeelValue Parse(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = 2 * FeelLimits.Depth });
        FeelValue value = Read(ref reader);
        return reader.Read() ? throw new JsonException("There is text behind the JSON value.") : value;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static FeelValue Parse(string json) => Parse(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>Converts a parsed JSON element.</summary>
    public static FeelValue From(JsonElement element) => Parse(System.Text.Encoding.UTF8.GetBytes(element.GetRawText()));

    public static void Write(Utf8JsonWriter writer, FeelValue value)
    {
        switch (value)
        {
            case FeelNull:
            case FeelFunction:
                writer.WriteNullValue();
                break;
            case FeelBoolean boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case FeelNumber number:
                WriteNumber(writer, number.Value);
                break;
            case FeelString text:
                writer.WriteStringValue(text.Value);
                break;
            case FeelList list:
                writer.WriteStartArray();
                foreach (FeelValue item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case FeelContext context:
                writer.WriteStartObject();
                foreach (FeelEntry entry in context.Entries)
                {
                    writer.WritePropertyName(entry.Name);
                    Write(writer, entry.Value);
                }
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(FeelText.Of(value));
                break;
        }
    }

    /// <summary>The value as JSON in UTF-8, without white space and with Chinese text as it is.</summary>
    public static byte[] ToUtf8Bytes(FeelValue value)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, WriterOptions))
            Write(writer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="ToUtf8Bytes"/>
    public static string ToJson(FeelValue value) => System.Text.Encoding.UTF8.GetString(ToUtf8Bytes(value));

    private static JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = DeepestWritten };

    private static FeelNumber ReadNumber(ref Utf8JsonReader reader)
    {
        bool parsed = reader.HasValueSequence
            ? Number.TryParse(reader.ValueSequence.ToArray(), out Number number)
            : Number.TryParse(reader.ValueSpan, out number);
        return parsed ? FeelNumber.Of(number) : throw new JsonException("A number has too many digits, or its exponent is too large.");
    }

    private static FeelString ReadString(ref Utf8JsonReader reader) =>
        reader is { HasValueSequence: false, ValueSpan.IsEmpty: true } ? FeelString.Empty : new FeelString(JsonNames.Text(ref reader));

    private static FeelList ReadList(ref Utf8JsonReader reader)
    {
        FeelValue[] buffer = ArrayPool<FeelValue>.Shared.Rent(8);
        int count = 0;
        try
        {
            while (Advance(ref reader) != JsonTokenType.EndArray)
            {
                if (count == buffer.Length)
                    Grow(ref buffer, count);
                buffer[count++] = Read(ref reader);
            }
            return Shallow(FeelList.Of(buffer.AsSpan(0, count)));
        }
        finally
        {
            buffer.AsSpan(0, count).Clear();
            ArrayPool<FeelValue>.Shared.Return(buffer);
        }
    }

    private static FeelContext ReadContext(ref Utf8JsonReader reader)
    {
        FeelEntry[] buffer = ArrayPool<FeelEntry>.Shared.Rent(16);
        int count = 0;
        try
        {
            while (Advance(ref reader) != JsonTokenType.EndObject)
            {
                string name = JsonNames.Read(ref reader);
                Advance(ref reader);
                if (count == buffer.Length)
                    Grow(ref buffer, count);
                buffer[count++] = new FeelEntry(name, Read(ref reader));
            }
            return Shallow(FeelContext.Of(buffer.AsSpan(0, count)));
        }
        finally
        {
            buffer.AsSpan(0, count).Clear();
            ArrayPool<FeelEntry>.Shared.Return(buffer);
        }
    }

    private static T Shallow<T>(T value)
        where T : FeelValue =>
        value.Depth <= FeelLimits.Depth ? value : throw new JsonException($"The JSON nests deeper than {FeelLimits.Depth} levels.");

    private static JsonTokenType Advance(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The JSON text ends too early.");

    private static void Grow<T>(ref T[] buffer, int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, count).CopyTo(larger);
        buffer.AsSpan(0, count).Clear();
        ArrayPool<T>.Shared.Return(buffer);
        buffer = larger;
    }

    private static void WriteNumber(Utf8JsonWriter writer, Number number)
    {
        if (number.IsPlainInt64(out long whole))
        {
            writer.WriteNumberValue(whole);
            return;
        }
        Span<byte> utf8 = stackalloc byte[48];
        if (number.TryFormatPlain(utf8, out int written))
            writer.WriteRawValue(utf8[..written], skipInputValidation: true);
        else
            writer.WriteRawValue(number.ToString(), skipInputValidation: true);
    }
}
