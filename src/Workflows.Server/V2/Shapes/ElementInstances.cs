using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record ElementInstanceFilter
{
    public string? ProcessDefinitionId { get; init; }
    public Filter<string>? State { get; init; }
    public string? Type { get; init; }
    public string? ElementId { get; init; }
    public string? ElementName { get; init; }
    public bool? HasIncident { get; init; }
    public string? TenantId { get; init; }
    public WireKey? ElementInstanceKey { get; init; }
    public WireKey? ProcessInstanceKey { get; init; }
    public WireKey? ProcessDefinitionKey { get; init; }
    public WireKey? IncidentKey { get; init; }
    public Filter<DateTimeOffset>? StartDate { get; init; }
    public Filter<DateTimeOffset>? EndDate { get; init; }
    public WireKey? ElementInstanceScopeKey { get; init; }
}

public sealed record ElementInstanceResponse(
    string ProcessDefinitionId,
    DateTimeOffset StartDate,
    DateTimeOffset? EndDate,
    string ElementId,
    string ElementName,
    string Type,
    string State,
    bool HasIncident,
    string TenantId,
    WireKey ElementInstanceKey,
    WireKey ProcessInstanceKey,
    WireKey? RootProcessInstanceKey,
    WireKey ProcessDefinitionKey,
    WireKey? IncidentKey
);

/// <summary>Sets variables from outside.</summary>
/// <param name="Local">True: in that very scope; false: where the name is found going up, else the root.</param>
public sealed record SetVariablesRequest(FeelContext Variables, bool Local = false, long? OperationReference = null);
