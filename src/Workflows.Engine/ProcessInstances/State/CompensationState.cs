namespace Workflows.Engine.ProcessInstances;

/// <summary>Something completed that can be undone: an activity with a handler, or a subprocess in which there are such.</summary>
/// <param name="CompletedAt">How many events the instance had seen then.</param>
internal sealed record CompensationRecord(ElementInstance Instance, long CompletedAt);

/// <summary>The records of one scope (BPMN 2.0.2 §13.5.6). A completed subprocess keeps its own, with its variables, until the scope around it is gone.</summary>
internal sealed class CompensationState
{
    /// <summary>What was completed in the scope, in that order.</summary>
    public List<CompensationRecord> Done { get; } = [];

    /// <summary>For an event that throws compensation: what it has still to undo, in the order of completion.</summary>
    public List<CompensationRecord> Open { get; } = [];
}
