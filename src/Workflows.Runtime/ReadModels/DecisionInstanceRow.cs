namespace Workflows.Runtime.ReadModels;

/// <summary>One evaluation of a decision.</summary>
[ReadModel("decision_instances", nameof(DecisionInstanceKey))]
public sealed record DecisionInstanceRow
{
    public long DecisionInstanceKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
    public long ElementInstanceKey { get; init; }
    public long DecisionDefinitionKey { get; init; }
    public string DecisionId { get; init; } = "";
    public int DecisionVersion { get; init; }

    /// <summary>JSON.</summary>
    public string Output { get; init; } = "null";
    public DateTimeOffset EvaluatedAt { get; init; }
}
