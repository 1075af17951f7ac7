using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Server.V2.Shapes;

/// <summary>A condition on one field: a plain value means <c>$eq</c>, else an object of operators that must all hold.</summary>
/// <param name="Like"><c>*</c> any characters, <c>?</c> one; a backslash takes the next one literally.</param>
[JsonConverter(typeof(FilterConverterFactory))]
public sealed record Filter<T>(
    Operand<T>? Equal = null,
    Operand<T>? NotEqual = null,
    bool? Exists = null,
    IReadOnlyList<T>? In = null,
    IReadOnlyList<T>? NotIn = null,
    string? Like = null,
    Operand<T>? Greater = null,
    Operand<T>? GreaterOrEqual = null,
    Operand<T>? Less = null,
    Operand<T>? LessOrEqual = null
);

/// <summary>A given value; its absence is the absence of the operator.</summary>
public sealed record Operand<T>(T Value);

internal sealed class FilterConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Filter<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(FilterConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class FilterConverter<T> : JsonConverter<Filter<T>>
{
    public override Filter<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return new Filter<T>(Equal: Value(ref reader, options));

        var filter = new Filter<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            filter = name switch
            {
                "$eq" => filter with { Equal = Value(ref reader, options) },
                "$neq" => filter with { NotEqual = Value(ref reader, options) },
                "$exists" => filter with { Exists = reader.GetBoolean() },
                "$in" => filter with { In = Values(ref reader, options) },
                "$notIn" => filter with { NotIn = Values(ref reader, options) },
                "$like" when typeof(T) == typeof(string) => filter with { Like = reader.GetString() },
                "$gt" => filter with { Greater = Value(ref reader, options) },
                "$gte" => filter with { GreaterOrEqual = Value(ref reader, options) },
                "$lt" => filter with { Less = Value(ref reader, options) },
                "$lte" => filter with { LessOrEqual = Value(ref reader, options) },
                _ => throw new JsonException($"The filter operator '{name}' could not be mapped."),
            };
        }
        return filter;
    }

    public override void Write(Utf8JsonWriter writer, Filter<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Filters are only read.");

    private static Operand<T> Value(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("A filter value could not be converted: null."));

    private static List<T> Values(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<List<T>>(ref reader, options) ?? throw new JsonException("A filter value could not be converted: null.");
}
