namespace Workflows.Bpmn.Model;

/// <summary>What every BPMN element has (BPMN 2.0.2 §8.3.1): an id that is unique in the file, documentation, and the place of its start tag.</summary>
public abstract record BaseElement
{
    /// <summary>
    /// The id that the file gives. An element without one gets an id made of its place, <c>_task_12_5</c>; where the id is needed the reader
    /// has reported <c>missing-id</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Where the element's start tag stands.</summary>
    public Position Position { get; init; }

    /// <summary>The text of its <c>documentation</c> elements, joined by blank lines; null when there is none.</summary>
    public string? Documentation { get; init; }
}

/// <summary>An element that can appear in a flow (BPMN 2.0.2 §8.4.7): flow nodes, sequence flows and data elements.</summary>
public abstract record FlowElement : BaseElement
{
    /// <summary>The label; null when it is missing or blank.</summary>
    public string? Name { get; init; }
}
