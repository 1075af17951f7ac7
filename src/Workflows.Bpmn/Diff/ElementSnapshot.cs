using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Diff;

/// <summary>One element with all that its file says about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">What it is, with its label.</param>
/// <param name="ContainerId">The element directly around it that has an id.</param>
/// <param name="Connects">Ids of what it connects or is attached to.</param>
/// <param name="Facts">Its properties by path, in the file's order.</param>
internal sealed record ElementSnapshot(
    string Id,
    Bilingual Words,
    string? ContainerId,
    string[] Connects,
    OrderedDictionary<string, Fact> Facts
);

/// <summary>A property of an element.</summary>
/// <param name="Kind">What it is called when this property changes.</param>
/// <param name="Name">The property as people call it.</param>
/// <param name="Value">The value in the file.</param>
/// <param name="Shown">The value as people read it: a reference shows the label of its target.</param>
internal sealed record Fact(BpmnChangeKind Kind, Bilingual Name, string Value, Bilingual Shown);
