using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Diff;

/// <summary>What kind of change.</summary>
public enum BpmnChangeKind
{
    Added,
    Removed,
    Renamed,

    /// <summary>To another lane, or into another subprocess or process.</summary>
    Moved,

    /// <summary>Another property than name and place.</summary>
    Changed,

    /// <summary>Shapes were moved on the diagram and nothing else: one entry for all of them.</summary>
    Layout,
}

/// <summary>A difference between two versions of a file.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="ElementId">The element; null for the layout.</param>
/// <param name="Property">The property as people call it; null when the element as a whole came or went.</param>
/// <param name="OldValue">What the file said; null when it said nothing.</param>
/// <param name="NewValue">What the file says; null when it says nothing.</param>
/// <param name="Text">The change in a sentence.</param>
public sealed record BpmnChange(
    BpmnChangeKind Kind,
    string? ElementId,
    Bilingual? Property,
    string? OldValue,
    string? NewValue,
    Bilingual Text
)
{
    public string Zh => Text.Zh;

    public string En => Text.En;
}
