using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record UserTaskFilter
{
    public Filter<string>? State { get; init; }
    public Filter<string>? Assignee { get; init; }
    public Filter<int>? Priority { get; init; }
    public string? ElementId { get; init; }
    public Filter<string>? Name { get; init; }
    public Filter<string>? CandidateGroup { get; init; }
    public Filter<string>? CandidateUser { get; init; }
    public Filter<string>? TenantId { get; init; }
    public string? ProcessDefinitionId { get; init; }
    public Filter<DateTimeOffset>? CreationDate { get; init; }
    public Filter<DateTimeOffset>? CompletionDate { get; init; }
    public Filter<DateTimeOffset>? FollowUpDate { get; init; }
    public Filter<DateTimeOffset>? DueDate { get; init; }
    public IReadOnlyList<VariableFilter>? ProcessInstanceVariables { get; init; }
    public IReadOnlyList<VariableFilter>? LocalVariables { get; init; }
    public WireKey? UserTaskKey { get; init; }
    public WireKey? ProcessDefinitionKey { get; init; }
    public WireKey? ProcessInstanceKey { get; init; }
    public WireKey? ElementInstanceKey { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
}

public sealed record UserTaskResponse(
    string? Name,
    string State,
    string? Assignee,
    string ElementId,
    IReadOnlyList<string> CandidateGroups,
    IReadOnlyList<string> CandidateUsers,
    string ProcessDefinitionId,
    DateTimeOffset CreationDate,
    DateTimeOffset? CompletionDate,
    DateTimeOffset? FollowUpDate,
    DateTimeOffset? DueDate,
    string TenantId,
    string? ExternalFormReference,
    int ProcessDefinitionVersion,
    IReadOnlyDictionary<string, string> CustomHeaders,
    int Priority,
    WireKey UserTaskKey,
    WireKey ElementInstanceKey,
    string? ProcessName,
    WireKey ProcessDefinitionKey,
    WireKey ProcessInstanceKey,
    WireKey? RootProcessInstanceKey,
    WireKey? FormKey,
    IReadOnlyList<string> Tags
);

public sealed record CompleteUserTaskRequest(FeelContext? Variables = null, string? Action = null);

public sealed record AssignUserTaskRequest(string? Assignee = null, bool? AllowOverride = null, string? Action = null);

public sealed record UpdateUserTaskRequest(UserTaskChangeset? Changeset = null, string? Action = null);

/// <summary>What changes; what is absent stays. An empty date clears, as the contract has it.</summary>
public sealed record UserTaskChangeset
{
    public string? DueDate { get; init; }
    public string? FollowUpDate { get; init; }
    public IReadOnlyList<string>? CandidateUsers { get; init; }
    public IReadOnlyList<string>? CandidateGroups { get; init; }
    public int? Priority { get; init; }
}

public sealed record UserTaskVariableFilter(Filter<string>? Name = null);
