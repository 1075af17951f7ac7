using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.Json;

/// <summary>An int64 key as it stands in addresses and bodies: a string of digits, because JSON numbers lose digits in browsers.</summary>
[JsonConverter(typeof(WireKeyConverter))]
public readonly record struct WireKey(long Value) : IParsable<WireKey>
{
    public static implicit operator WireKey(long value) => new(value);

    public static WireKey? Of(long? value) => value is { } present ? new WireKey(present) : null;

    public static WireKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("Not a key.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WireKey result)
    {
        var read = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new WireKey(value);
        return read;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Writes digits in quotes; reads the same. A JSON number is refused: its digits may already be lost.</summary>
public sealed class WireKeyConverter : JsonConverter<WireKey>
{
    public override WireKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WireKey.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var key)
            ? key
            : throw new JsonException("The JSON value could not be converted to a key: a string of digits.");

    public override void Write(Utf8JsonWriter writer, WireKey value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
