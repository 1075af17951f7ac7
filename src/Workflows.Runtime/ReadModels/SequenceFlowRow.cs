namespace Workflows.Runtime.ReadModels;

/// <summary>A sequence flow that an instance has taken at least once.</summary>
[ReadModel("sequence_flows_taken", nameof(ProcessInstanceKey), nameof(FlowId))]
public sealed record SequenceFlowRow
{
    public long ProcessInstanceKey { get; init; }
    public string FlowId { get; init; } = "";
    public long RootInstanceKey { get; init; }
    public long ProcessDefinitionKey { get; init; }
    public string ProcessId { get; init; } = "";
}
