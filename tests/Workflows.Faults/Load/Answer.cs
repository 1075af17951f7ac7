using System.Net;
using System.Text.Json;

namespace Workflows.Faults.Load;

/// <summary>What a server said.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
{
    public bool IsDone => (int)Status is >= 200 and < 300;

    public JsonElement Items => Body.GetProperty("items");

    public override string ToString() => $"{(int)Status} {(Body.ValueKind == JsonValueKind.Undefined ? "" : Body.GetRawText())}";
}
