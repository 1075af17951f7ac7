using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record IncidentFilter
{
    public Filter<string>? ProcessDefinitionId { get; init; }
    public Filter<string>? ErrorType { get; init; }
    public Filter<string>? ErrorMessage { get; init; }
    public Filter<string>? ElementId { get; init; }
    public Filter<DateTimeOffset>? CreationTime { get; init; }
    public Filter<string>? State { get; init; }
    public Filter<string>? TenantId { get; init; }
    public Filter<WireKey>? IncidentKey { get; init; }
    public Filter<WireKey>? ProcessDefinitionKey { get; init; }
    public Filter<WireKey>? ProcessInstanceKey { get; init; }
    public Filter<WireKey>? ElementInstanceKey { get; init; }
    public Filter<WireKey>? JobKey { get; init; }
}

public sealed record IncidentResponse(
    string ProcessDefinitionId,
    string ErrorType,
    string ErrorMessage,
    string ElementId,
    DateTimeOffset CreationTime,
    string State,
    string TenantId,
    WireKey IncidentKey,
    WireKey ProcessDefinitionKey,
    WireKey ProcessInstanceKey,
    WireKey? RootProcessInstanceKey,
    WireKey ElementInstanceKey,
    WireKey? JobKey
);
