namespace Workflows.Bpmn.Model;

/// <summary>A data object (BPMN 2.0.2 §10.4.1). Documentation for people: the engine's data are variables.</summary>
public sealed record DataObject : FlowElement;

/// <summary>A data object as it is drawn at one place.</summary>
public sealed record DataObjectReference : FlowElement
{
    public string? DataObjectRef { get; init; }
}

/// <summary>A data store as it is drawn at one place.</summary>
public sealed record DataStoreReference : FlowElement
{
    public string? DataStoreRef { get; init; }
}
