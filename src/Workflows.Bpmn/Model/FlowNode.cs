using System.Collections.Immutable;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>A node that a token can reach (BPMN 2.0.2 §8.4.9): event, activity or gateway.</summary>
public abstract record FlowNode : FlowElement
{
    /// <summary>Which element of the standard this is.</summary>
    public abstract ElementKind Kind { get; }

    /// <summary>Sequence flows that end here, in the file's order of <c>sequenceFlow</c> elements.</summary>
    public ImmutableArray<SequenceFlow> Incoming { get; init; } = [];

    /// <summary>Sequence flows that begin here, in the file's order of <c>sequenceFlow</c> elements: the order in which conditions are tried.</summary>
    public ImmutableArray<SequenceFlow> Outgoing { get; init; } = [];

    /// <summary>Input and output mappings; null when the element has none.</summary>
    public IoMapping? IoMapping { get; init; }

    /// <summary>Custom key-value pairs (<c>zeebe:properties</c>).</summary>
    public ImmutableArray<ZeebeProperty> Properties { get; init; } = [];

    /// <summary>Job-based listeners on the element's life cycle.</summary>
    public ImmutableArray<ExecutionListener> ExecutionListeners { get; init; } = [];
}
