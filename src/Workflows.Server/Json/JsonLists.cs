using System.Text.Json;

namespace Workflows.Server.Json;

/// <summary>Small lists and maps that rows keep as JSON.</summary>
internal static class JsonLists
{
    public static IReadOnlyList<string> Read(string json) => json is "[]" or "" ? [] : JsonSerializer.Deserialize<List<string>>(json) ?? [];

    public static IReadOnlyDictionary<string, string> ReadMap(string json) =>
        json is "{}" or "" ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
