namespace Workflows.Runtime.ReadModels;

/// <summary>A variable of one scope with its present value.</summary>
[ReadModel("variables", nameof(VariableKey))]
public sealed record VariableRow
{
    public long VariableKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public long RootInstanceKey { get; init; }
    public string ProcessId { get; init; } = "";
    public long ScopeKey { get; init; }
    public string Name { get; init; } = "";

    /// <summary>JSON.</summary>
    public string Value { get; init; } = "null";

    /// <summary>The first 200 characters of the JSON, which an index can bear.</summary>
    public string ValueStart { get; init; } = "null";
    public DateTimeOffset ChangedAt { get; init; }
}
