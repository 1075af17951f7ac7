using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Feel;

/// <summary>Lets records whose members are contexts go through System.Text.Json; anything but a JSON object is refused.</summary>
public sealed class FeelContextJsonConverter : JsonConverter<FeelContext>
{
    public override FeelContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FeelJson.Read(ref reader) as FeelContext ?? throw new JsonException("A JSON object is expected.");

    public override void Write(Utf8JsonWriter writer, FeelContext value, JsonSerializerOptions options) => FeelJson.Write(writer, value);
}
