namespace Workflows.Runtime.ReadModels;

/// <summary>One execution of a flow node or scope.</summary>
[ReadModel("element_instances", nameof(ElementInstanceKey))]
public sealed record ElementInstanceRow
{
    public const string Active = "ACTIVE";
    public const string Completed = "COMPLETED";
    public const string Terminated = "TERMINATED";

    public long ElementInstanceKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string ElementId { get; init; } = "";
    public string? ElementName { get; init; }

    /// <summary>As <c>/v2</c> names it: USER_TASK, EXCLUSIVE_GATEWAY, …</summary>
    public string Type { get; init; } = "";

    /// <summary>The element instance around it; null for the process itself.</summary>
    public long? ScopeKey { get; init; }
    public string State { get; init; } = Active;
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public bool HasIncident { get; init; }
    public long? IncidentKey { get; init; }
    public int? LoopCounter { get; init; }
}
