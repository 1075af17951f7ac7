using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Feel;

/// <summary>Lets records with FEEL values go through System.Text.Json; see <see cref="FeelJson"/>.</summary>
public sealed class FeelValueJsonConverter : JsonConverter<FeelValue>
{
    /// <summary>JSON null is FEEL's null, not a missing object.</summary>
    public override bool HandleNull => true;

    public override bool CanConvert(Type typeToConvert) => typeof(FeelValue) == typeToConvert;

    public override FeelValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FeelJson.Read(ref reader);

    /// <summary>A property that has no value at all is written like FEEL's null.</summary>
    public override void Write(Utf8JsonWriter writer, FeelValue? value, JsonSerializerOptions options) =>
        FeelJson.Write(writer, value ?? FeelNull.Instance);
}
