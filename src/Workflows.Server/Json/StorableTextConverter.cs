using System.Text.Json;
using System.Text.Json.Serialization;
using Workflows.Feel;

namespace Workflows.Server.Json;

/// <summary>
/// Text that every database can keep: PostgreSQL has no U+0000 in a text, so nowhere may one come in, or the same call would be answered by one store
/// and fail in the other.
/// </summary>
public sealed class StorableTextConverter : JsonConverter<string>
{
    /// <summary>Throws a <see cref="JsonException"/>, which becomes a Problem with the place, when the text holds U+0000.</summary>
    public static string Checked(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("A text may not contain the character U+0000.") : text;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Checked(reader.GetString()!)
            : throw new JsonException("The JSON value could not be converted to a text.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Checked(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);
}

/// <summary>Variables that every database can keep: none of their names holds U+0000. Their values are kept as JSON, where it is written out.</summary>
public sealed class StorableContextConverter : JsonConverter<FeelContext>
{
    private static readonly FeelContextJsonConverter Plain = new();

    public override FeelContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = Plain.Read(ref reader, typeToConvert, options);
        foreach (var entry in context.Entries)
            StorableTextConverter.Checked(entry.Name);
        return context;
    }

    public override void Write(Utf8JsonWriter writer, FeelContext value, JsonSerializerOptions options) =>
        Plain.Write(writer, value, options);
}
