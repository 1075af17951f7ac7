namespace Workflows.Bpmn.Model;

/// <summary>What explains a diagram without being part of its flow (BPMN 2.0.2 §8.4.1).</summary>
public abstract record Artifact : BaseElement;

/// <summary>Connects two elements; from a compensation boundary event it leads to the handler (BPMN 2.0.2 §10.7.1).</summary>
public sealed record Association : Artifact
{
    public required string SourceRef { get; init; }

    public required string TargetRef { get; init; }
}

/// <summary>A note on the diagram.</summary>
public sealed record TextAnnotation : Artifact
{
    public string? Text { get; init; }
}

/// <summary>A frame around elements that belong together.</summary>
public sealed record Group : Artifact
{
    public string? CategoryValueRef { get; init; }
}
