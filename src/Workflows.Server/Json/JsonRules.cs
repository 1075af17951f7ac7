using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflows.Feel;

namespace Workflows.Server.Json;

/// <summary>How both surfaces write and read JSON.</summary>
public static class JsonRules
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Nothing that a client says is silently ignored: a filter with a typing error would answer with everything.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        // Variables may nest as deep as FEEL allows.
        options.MaxDepth = FeelLimits.Depth;
        // Answers are application/json, never embedded in HTML: Chinese may stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcDateTimeConverter());
        options.Converters.Add(new FeelValueJsonConverter());
        options.Converters.Add(new FeelContextJsonConverter());
    }
}
