using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Json;

/// <summary>
/// A text, or a list of texts, that is one of these words: a request with another word is refused where it is read, and the
/// OpenAPI document names the words, so that clients get them as types.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] words) : JsonConverterAttribute
{
    public IReadOnlyList<string> Words => words;

    public override JsonConverter CreateConverter(Type typeToConvert) =>
        typeToConvert == typeof(string) ? new WordConverter(words) : new WordsConverter(new WordConverter(words));
}

/// <summary>Reads one of a closed set of words; what the server says itself is written as it is.</summary>
internal sealed class WordConverter(IReadOnlyList<string> words) : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } word && words.Contains(word, StringComparer.Ordinal)
            ? word
            : throw new JsonException($"The JSON value is not one of: {string.Join(", ", words)}.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

internal sealed class WordsConverter(WordConverter word) : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The JSON value could not be converted to a list.");
        var read = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            read.Add(word.Read(ref reader, typeof(string), options));
        return read;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
