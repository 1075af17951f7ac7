namespace Workflows.Feel;

/// <summary>A variable that an expression can read, with the entries that it follows below it: <c>order.buyer.name</c>.</summary>
/// <param name="Path">The names from the variable downwards.</param>
/// <param name="Span">The first place in the text.</param>
public sealed record FeelVariable(IReadOnlyList<string> Path, FeelSpan Span)
{
    /// <summary>The variable's own name.</summary>
    public string Name => Path[0];

    public override string ToString() => string.Join('.', Path);
}
