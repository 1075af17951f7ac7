using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>A container's values: as they came, as they were before, put together with the defaults, and as rules read them.</summary>
internal readonly record struct FormContainer(FeelContext Submitted, FeelContext Existing, FeelContext Filled, FeelContext Kept)
{
    /// <summary>A row of a list. It takes the place of the one before it, so what the step may not write must be carried over.</summary>
    public bool IsRow { get; init; }

    /// <summary>A row that nobody could move: it is the one that stood here before.</summary>
    public bool IsFixedRow { get; init; }

    /// <summary>The value to carry over of a field that the step may not write; null for none.</summary>
    public FeelValue? Untouched(FormPath path) =>
        IsFixedRow || IsRow && path.Find(Submitted) is { IsNull: false } ? path.Find(Existing) : null;
}
