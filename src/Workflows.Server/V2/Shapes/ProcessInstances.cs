using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

/// <summary>Creates an instance by id (the latest version or the one named) or by key.</summary>
public sealed record CreateProcessInstanceRequest
{
    public string? ProcessDefinitionId { get; init; }
    public int? ProcessDefinitionVersion { get; init; }
    public WireKey? ProcessDefinitionKey { get; init; }
    public FeelContext? Variables { get; init; }
    public string? TenantId { get; init; }
    public long? OperationReference { get; init; }
    public IReadOnlyList<StartInstruction>? StartInstructions { get; init; }
    public IReadOnlyList<RuntimeInstruction>? RuntimeInstructions { get; init; }

    /// <summary>Answer only when the instance has ended (or <see cref="RequestTimeout"/> ms have passed: 504).</summary>
    public bool AwaitCompletion { get; init; }

    /// <summary>Names of the variables that the answer shall hold; all when empty.</summary>
    public IReadOnlyList<string>? FetchVariables { get; init; }

    /// <summary>Milliseconds; 0 or absent: 10 s.</summary>
    public long RequestTimeout { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public string? BusinessId { get; init; }
}

public sealed record StartInstruction(string ElementId);

public sealed record RuntimeInstruction(string AfterElementId, string? Type = null);

public sealed record CreateProcessInstanceResponse(
    string ProcessDefinitionId,
    int ProcessDefinitionVersion,
    string TenantId,
    FeelContext Variables,
    WireKey ProcessDefinitionKey,
    WireKey ProcessInstanceKey,
    IReadOnlyList<string> Tags,
    string? BusinessId
);

/// <summary>An operation that takes no more than a reference of the caller's.</summary>
public sealed record OperationRequest(long? OperationReference = null);

public sealed record ProcessInstanceFilter : ProcessInstanceFilterFields
{
    /// <summary>Any of these must hold, beside the fields above.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$or")]
    public IReadOnlyList<ProcessInstanceFilterFields>? Or { get; init; }
}

public record ProcessInstanceFilterFields
{
    public Filter<string>? ProcessDefinitionId { get; init; }
    public Filter<string>? ProcessDefinitionName { get; init; }
    public Filter<int>? ProcessDefinitionVersion { get; init; }
    public Filter<string>? ProcessDefinitionVersionTag { get; init; }
    public Filter<WireKey>? ProcessDefinitionKey { get; init; }
    public Filter<WireKey>? ProcessInstanceKey { get; init; }
    public Filter<WireKey>? ParentProcessInstanceKey { get; init; }
    public Filter<WireKey>? ParentElementInstanceKey { get; init; }
    public Filter<DateTimeOffset>? StartDate { get; init; }
    public Filter<DateTimeOffset>? EndDate { get; init; }
    public Filter<string>? State { get; init; }
    public bool? HasIncident { get; init; }
    public Filter<string>? TenantId { get; init; }
    public IReadOnlyList<VariableFilter>? Variables { get; init; }
    public Filter<string>? ErrorMessage { get; init; }
    public Filter<string>? ElementId { get; init; }
    public Filter<string>? ElementInstanceState { get; init; }
    public bool? HasElementInstanceIncident { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public Filter<string>? BusinessId { get; init; }
}

public sealed record ProcessInstanceResponse(
    string ProcessDefinitionId,
    string? ProcessDefinitionName,
    int ProcessDefinitionVersion,
    string? ProcessDefinitionVersionTag,
    DateTimeOffset StartDate,
    DateTimeOffset? EndDate,
    string State,
    bool HasIncident,
    string TenantId,
    WireKey ProcessInstanceKey,
    WireKey ProcessDefinitionKey,
    WireKey? ParentProcessInstanceKey,
    WireKey? ParentElementInstanceKey,
    WireKey? RootProcessInstanceKey,
    IReadOnlyList<string> Tags,
    string? BusinessId
);
