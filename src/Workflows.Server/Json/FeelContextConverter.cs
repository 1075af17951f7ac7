using System.Text.Json;
using System.Text.Json.Serialization;
using Workflows.Feel;

namespace Workflows.Server.Json;

/// <summary>Variables in requests and answers: a JSON object whose numbers keep every digit.</summary>
public sealed class FeelContextConverter : JsonConverter<FeelContext>
{
    public override FeelContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FeelJson.Read(ref reader) as FeelContext
        ?? throw new JsonException("The JSON value could not be converted to an object of variables.");

    public override void Write(Utf8JsonWriter writer, FeelContext value, JsonSerializerOptions options) => FeelJson.Write(writer, value);
}
