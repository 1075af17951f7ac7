using System.Text;
using System.Text.Json;

namespace Workflows.Server.V2.Searching;

/// <summary>
/// A place in a sorted result: the order it belongs to and the values of the row there. Base64 of JSON, as the contract's pattern wants; whoever changes it
/// gets another place or a 400, never something that they may not see.
/// </summary>
internal sealed record Cursor(string Order, IReadOnlyList<object?> Values)
{
    public string Encode() => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes<object?[]>([Order, .. Values.Select(Plain)]));

    /// <summary>Null when the text is no cursor of this order.</summary>
    public static Cursor? Decode(string text, string order, IReadOnlyList<Type> types)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(text));
            var items = document.RootElement;
            if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() != types.Count + 1 || items[0].GetString() != order)
                return null;
            return new Cursor(order, [.. types.Select((type, at) => Value(items[at + 1], type))]);
        }
        catch (Exception fault)
            when (fault is FormatException or JsonException or InvalidOperationException or DecoderFallbackException or ArgumentException)
        {
            return null;
        }
    }

    private static object? Plain(object? value) => value is DateTimeOffset at ? at.UtcTicks : value;

    private static object? Value(JsonElement element, Type type)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return null;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return element.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal)
                ? text
                : throw new FormatException("U+0000");
        if (plain == typeof(int))
            return element.GetInt32();
        if (plain == typeof(bool))
            return element.GetBoolean();
        if (plain == typeof(DateTimeOffset))
            return new DateTimeOffset(element.GetInt64(), TimeSpan.Zero);
        return plain == typeof(long)
            ? element.GetInt64()
            : throw new InvalidOperationException("A sort field of a type without cursor: " + type);
    }
}
