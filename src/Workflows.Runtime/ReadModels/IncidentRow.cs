namespace Workflows.Runtime.ReadModels;

/// <summary>Something that cannot go on until a person helps.</summary>
[ReadModel("incidents", nameof(IncidentKey))]
public sealed record IncidentRow
{
    public const string Active = "ACTIVE";
    public const string Resolved = "RESOLVED";

    public long IncidentKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string? ProcessName { get; init; }
    public string BusinessKey { get; init; } = "";
    public long ElementInstanceKey { get; init; }
    public string ElementId { get; init; } = "";
    public string? ElementName { get; init; }
    public string ErrorType { get; init; } = "";
    public string MessageZh { get; init; } = "";
    public string MessageEn { get; init; } = "";
    public long? JobKey { get; init; }
    public string? JobType { get; init; }

    /// <summary>JSON: <c>{expression, read, result, warnings}</c> of the evaluation that failed; null when none did.</summary>
    public string? Evaluation { get; init; }
    public string State { get; init; } = Active;
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public string? ResolvedBy { get; init; }
}
