using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows.Server.Api.Instances;

/// <summary>Streams hold keys as numbers; a browser would lose their digits beyond 2^53. Here they become text, values of variables stay as they are.</summary>
internal static class EventKeys
{
    /// <summary>Members that hold values of the business, whatever they are called inside.</summary>
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "value",
        "variables",
        "submitted",
        "read",
        "result",
        "output",
        "outputs",
        "items",
        "values",
        "headers",
    };

    /// <summary>Numbers of an event that count something and are no keys.</summary>
    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "version",
        "retries",
        "retriesLeft",
        "priority",
        "loopCounter",
        "missed",
        "repetitions",
        "timeToLiveSeconds",
        "depth",
        "index",
    };

    public static JsonElement AsText(JsonElement data)
    {
        var node = JsonNode.Parse(data.GetRawText(), documentOptions: new JsonDocumentOptions { MaxDepth = Feel.FeelLimits.Depth + 8 })!;
        Lift(node);
        return JsonSerializer.SerializeToElement(node, JsonSerializerOptions.Default);
    }

    private static void Lift(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                if (IsNumber(array[i]))
                    array[i] = array[i]!.ToJsonString();
                else
                    Lift(array[i]);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (Values.Contains(name) || Counts.Contains(name))
                    continue;
                if (IsNumber(value))
                    members[name] = value!.ToJsonString();
                else
                    Lift(value);
            }
        }
    }

    private static bool IsNumber(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number;
}
