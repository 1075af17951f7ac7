using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record VariableSearchFilter
{
    public Filter<string>? Name { get; init; }
    public Filter<string>? Value { get; init; }
    public string? TenantId { get; init; }
    public bool? IsTruncated { get; init; }
    public Filter<WireKey>? VariableKey { get; init; }
    public Filter<WireKey>? ScopeKey { get; init; }
    public Filter<WireKey>? ProcessInstanceKey { get; init; }
}

/// <summary>A variable with its whole value.</summary>
/// <param name="Value">JSON text.</param>
public sealed record VariableResponse(
    string Name,
    string Value,
    string TenantId,
    WireKey VariableKey,
    WireKey ScopeKey,
    WireKey ProcessInstanceKey,
    WireKey? RootProcessInstanceKey
);

/// <summary>A variable in a search.</summary>
/// <param name="Value">JSON text, at most 8,192 characters unless the caller asks for all (<c>?truncateValues=false</c>).</param>
public sealed record VariableSearchItem(
    string Name,
    string Value,
    bool IsTruncated,
    string TenantId,
    WireKey VariableKey,
    WireKey ScopeKey,
    WireKey ProcessInstanceKey,
    WireKey? RootProcessInstanceKey
);
