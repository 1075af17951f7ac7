using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record ProcessDefinitionFilter
{
    public Filter<string>? Name { get; init; }
    public bool? IsLatestVersion { get; init; }
    public string? ResourceName { get; init; }
    public int? Version { get; init; }
    public string? VersionTag { get; init; }
    public Filter<string>? ProcessDefinitionId { get; init; }
    public string? TenantId { get; init; }
    public WireKey? ProcessDefinitionKey { get; init; }
    public bool? HasStartForm { get; init; }
    public string? State { get; init; }
}

public sealed record ProcessDefinitionResponse(
    string? Name,
    string ResourceName,
    int Version,
    string? VersionTag,
    string ProcessDefinitionId,
    string TenantId,
    WireKey ProcessDefinitionKey,
    bool HasStartForm,
    string State
);

/// <summary>A form.</summary>
/// <param name="Schema">The form-js schema as JSON text.</param>
public sealed record FormResponse(string TenantId, string FormId, string Schema, int Version, WireKey FormKey);
