namespace Workflows.Bpmn.Model;

/// <summary>A sequence flow (BPMN 2.0.2 §8.4.13).</summary>
public sealed record SequenceFlow : FlowElement
{
    /// <summary>Id of the flow node where it begins; may dangle in a model that has errors.</summary>
    public required string SourceRef { get; init; }

    /// <summary>Id of the flow node where it ends; may dangle in a model that has errors.</summary>
    public required string TargetRef { get; init; }

    /// <summary>The condition; null when the flow is unconditional.</summary>
    public FormalExpression? Condition { get; init; }
}
