using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Validation;

/// <summary>A model with its look-ups, as the rules see it.</summary>
internal sealed class ModelScope(BpmnModel model)
{
    public BpmnModel Model { get; } = model;

    public ImmutableArray<ProcessIndex> Processes { get; } = [.. model.Processes.Select(process => new ProcessIndex(process))];
}
