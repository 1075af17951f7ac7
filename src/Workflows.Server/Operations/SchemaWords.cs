using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Workflows.Feel;
using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Operations;

/// <summary>Says in the OpenAPI document what the serializer's own description leaves open: moments, closed sets of words, what is always there.</summary>
internal static class SchemaWords
{
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        DescribeType(schema, context);
        if (Attribute<OneOfAttribute>(context.JsonPropertyInfo) is { } oneOf)
            DescribeWords(schema, context, oneOf);
        if (IsAnswer(context.JsonTypeInfo))
            schema.Required = new HashSet<string>(AlwaysThere(context.JsonTypeInfo), StringComparer.Ordinal);
        return Task.CompletedTask;
    }

    /// <summary>What types with their own converters look like on the wire.</summary>
    private static void DescribeType(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(WireKey))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = "^[0-9]+$";
        }
        else if (type == typeof(DateTimeOffset))
        {
            var nullable = type != context.JsonTypeInfo.Type;
            schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = "date-time";
        }
        else if (type == typeof(FeelContext) || type == typeof(JsonObject))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema();
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Filter<>))
        {
            schema.Description = "A value, or an object of the operators $eq, $neq, $exists, $in, $notIn, $like, $gt, $gte, $lt, $lte.";
        }
    }

    private static void DescribeWords(OpenApiSchema schema, OpenApiSchemaTransformerContext context, OneOfAttribute oneOf)
    {
        var property = context.JsonPropertyInfo!;
        var isNullable = property.IsGetNullable || property.IsSetNullable;
        var type = property.PropertyType == typeof(string) ? JsonSchemaType.String : JsonSchemaType.Array;
        schema.Type = isNullable ? type | JsonSchemaType.Null : type;
        if (property.PropertyType != typeof(string))
        {
            schema.Items = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. oneOf.Words.Select(word => JsonValue.Create(word))],
            };
            return;
        }
        schema.Enum = [.. oneOf.Words.Select(word => JsonValue.Create(word))];
        if (isNullable)
            schema.Enum.Add(JsonNullSentinel.JsonNull);
    }

    /// <summary>Our own shapes that the server writes; what clients write is named …Request.</summary>
    private static bool IsAnswer(JsonTypeInfo type) =>
        type.Kind == JsonTypeInfoKind.Object
        && type.Type.Namespace is { } place
        && (
            place.StartsWith("Workflows.Server.Api", StringComparison.Ordinal)
            || place.StartsWith("Workflows.Server.Files", StringComparison.Ordinal)
            || place.StartsWith("Workflows.Server.Problems", StringComparison.Ordinal)
        )
        && !type.Type.Name.EndsWith("Request", StringComparison.Ordinal);

    /// <summary>Every property that an answer holds in any case, be it null: all but those left out when null, and those that a client may leave out.</summary>
    private static IEnumerable<string> AlwaysThere(JsonTypeInfo type) =>
        type
            .Properties.Where(property =>
                Attribute<JsonIgnoreAttribute>(property) is null && property.AssociatedParameter?.HasDefaultValue is not true
            )
            .Select(property => property.Name);

    private static T? Attribute<T>(JsonPropertyInfo? property)
        where T : Attribute => (property?.AttributeProvider as MemberInfo)?.GetCustomAttribute<T>();
}
