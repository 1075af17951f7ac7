using System.Collections.Frozen;
using Workflows.Bpmn.Ops;

namespace Workflows.Engine.Definitions;

/// <summary>
/// A process ready to run: its elements and flows in arrays, every expression parsed once, boundary events, lanes and terms where they are used.
/// Immutable after <see cref="ProcessCompiler"/> has made it; shared by all instances and threads.
/// </summary>
public sealed class ExecutableProcess
{
    private readonly FrozenDictionary<string, ExecutableElement> elementsById;
    private readonly FrozenDictionary<string, ExecutableFlow> flowsById;

    internal ExecutableProcess(string id, string name, ExecutableElement[] elements, ExecutableFlow[] flows)
    {
        Id = id;
        Name = name;
        Elements = elements;
        Flows = flows;
        elementsById = elements.DistinctBy(element => element.Id).ToFrozenDictionary(element => element.Id, StringComparer.Ordinal);
        HasInclusiveJoins = elements.Any(element => element.HasInclusiveJoins);
        flowsById = flows.DistinctBy(flow => flow.Id).ToFrozenDictionary(flow => flow.Id, StringComparer.Ordinal);
    }

    public string Id { get; }
    public string Name { get; }

    /// <summary>The first one is the process itself; each element's <see cref="ExecutableElement.Index"/> is its place here.</summary>
    public IReadOnlyList<ExecutableElement> Elements { get; }
    public IReadOnlyList<ExecutableFlow> Flows { get; }

    /// <summary>The process itself, as the outermost scope.</summary>
    public ExecutableElement Root => Elements[0];

    /// <summary>Position that owns the flow; null when the model names none.</summary>
    public string? OwnerPosition { get; internal set; }

    /// <summary>In which variable it says how it ended; null when it says nothing.</summary>
    public ExecutableStatus? Status { get; internal set; }

    /// <summary>Who may do what with the flow; empty when the model says nothing.</summary>
    public IReadOnlyList<Right> Rights { get; internal set; } = [];

    /// <summary>When hand-offs between departments are to be accepted, and what goes with them.</summary>
    public HandoffTable Handoffs { get; internal set; } = HandoffTable.Empty;

    /// <summary>Variables that the model marks personal (<c>ops:personal</c>): their values are kept apart from the stream.</summary>
    internal FrozenSet<string> PersonalVariables { get; set; } = FrozenSet<string>.Empty;

    /// <summary>Whether there is anything to judge when a token moves or dies.</summary>
    internal bool HasInclusiveJoins { get; }

    /// <summary>The start event without a trigger; null when only messages or timers start the process.</summary>
    public ExecutableElement? NoneStart => Root.NoneStart;

    public ExecutableElement? Find(string id) => elementsById.GetValueOrDefault(id);

    public ExecutableFlow? FindFlow(string id) => flowsById.GetValueOrDefault(id);

    internal ExecutableElement Element(string id) =>
        elementsById.TryGetValue(id, out var element)
            ? element
            : throw new InvalidOperationException($"Process {Id} has no element {id}: the stream belongs to another model.");

    internal ExecutableFlow Flow(string id) =>
        flowsById.TryGetValue(id, out var flow)
            ? flow
            : throw new InvalidOperationException($"Process {Id} has no sequence flow {id}: the stream belongs to another model.");
}
