using System.Text.Json;
using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

/// <summary>Asks for work.</summary>
/// <param name="Timeout">Milliseconds for which the jobs are the worker's.</param>
/// <param name="RequestTimeout">Milliseconds to wait for a first job: 0 the server's default, negative not at all.</param>
public sealed record ActivateJobsRequest(
    string Type,
    long Timeout,
    int MaxJobsToActivate,
    string? Worker = null,
    IReadOnlyList<string>? FetchVariable = null,
    long RequestTimeout = 0,
    IReadOnlyList<string>? TenantIds = null,
    string? TenantFilter = null
);

public sealed record ActivateJobsResponse(IReadOnlyList<ActivatedJob> Jobs);

/// <summary>A job that is the worker's until its deadline.</summary>
/// <param name="Deadline">Epoch milliseconds.</param>
public sealed record ActivatedJob(
    string Type,
    string ProcessDefinitionId,
    int ProcessDefinitionVersion,
    string ElementId,
    IReadOnlyDictionary<string, string> CustomHeaders,
    string Worker,
    int Retries,
    long Deadline,
    FeelContext Variables,
    string TenantId,
    WireKey JobKey,
    WireKey ProcessInstanceKey,
    WireKey ProcessDefinitionKey,
    WireKey ElementInstanceKey,
    string Kind,
    string ListenerEventType,
    object? UserTask,
    IReadOnlyList<string> Tags,
    WireKey? RootProcessInstanceKey
);

public sealed record CompleteJobRequest(FeelContext? Variables = null, JsonElement? Result = null);

/// <summary>An attempt failed; without retries left an incident follows.</summary>
/// <param name="RetryBackOff">Milliseconds until the job may be tried again.</param>
public sealed record FailJobRequest(int Retries = 0, string? ErrorMessage = null, long RetryBackOff = 0, FeelContext? Variables = null);

public sealed record ThrowJobErrorRequest(string ErrorCode, string? ErrorMessage = null, FeelContext? Variables = null);

public sealed record UpdateJobRequest(JobChangeset Changeset, long? OperationReference = null);

/// <summary>What changes; what is absent stays.</summary>
/// <param name="Timeout">Milliseconds from now for which the job stays its worker's.</param>
public sealed record JobChangeset(int? Retries = null, long? Timeout = null);

public sealed record JobFilter
{
    public Filter<DateTimeOffset>? Deadline { get; init; }
    public Filter<string>? DeniedReason { get; init; }
    public Filter<string>? ElementId { get; init; }
    public Filter<WireKey>? ElementInstanceKey { get; init; }
    public Filter<DateTimeOffset>? EndTime { get; init; }
    public Filter<string>? ErrorCode { get; init; }
    public Filter<string>? ErrorMessage { get; init; }
    public bool? HasFailedWithRetriesLeft { get; init; }
    public bool? IsDenied { get; init; }
    public Filter<WireKey>? JobKey { get; init; }
    public Filter<string>? Kind { get; init; }
    public Filter<string>? ListenerEventType { get; init; }
    public Filter<string>? ProcessDefinitionId { get; init; }
    public Filter<WireKey>? ProcessDefinitionKey { get; init; }
    public Filter<WireKey>? ProcessInstanceKey { get; init; }
    public Filter<int>? Retries { get; init; }
    public Filter<string>? State { get; init; }
    public Filter<string>? TenantId { get; init; }
    public Filter<string>? Type { get; init; }
    public Filter<string>? Worker { get; init; }
    public Filter<DateTimeOffset>? CreationTime { get; init; }
    public Filter<DateTimeOffset>? LastUpdateTime { get; init; }
}

public sealed record JobResponse(
    IReadOnlyDictionary<string, string> CustomHeaders,
    DateTimeOffset? Deadline,
    string? DeniedReason,
    string? ElementId,
    WireKey ElementInstanceKey,
    DateTimeOffset? EndTime,
    string? ErrorCode,
    string? ErrorMessage,
    bool HasFailedWithRetriesLeft,
    bool? IsDenied,
    WireKey JobKey,
    string Kind,
    string ListenerEventType,
    string ProcessDefinitionId,
    WireKey ProcessDefinitionKey,
    WireKey ProcessInstanceKey,
    WireKey? RootProcessInstanceKey,
    int Retries,
    string State,
    string TenantId,
    string Type,
    string Worker,
    DateTimeOffset? CreationTime,
    DateTimeOffset? LastUpdateTime
);
