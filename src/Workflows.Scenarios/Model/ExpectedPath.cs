using System.Collections.Immutable;

namespace Workflows.Scenarios.Model;

/// <summary>
/// A path through the diagram: <c>register &gt; contact-customer(agree) &gt; {notify-customer | restock} &gt; end-refunded</c>. Elements that lie between two named
/// ones need not be named; those in braces come in any order.
/// </summary>
/// <param name="Text">As written.</param>
public sealed record ExpectedPath(string Text, ImmutableArray<PathItem> Items, FilePlace Place);

/// <summary>One item of a path.</summary>
public abstract record PathItem
{
    private PathItem() { }

    /// <summary>An element is entered; with an outcome, it ended by that button.</summary>
    public sealed record Visit(string Element, string? Outcome) : PathItem
    {
        public override string ToString() => Outcome is null ? Element : $"{Element}({Outcome})";
    }

    /// <summary>All these paths are walked, side by side.</summary>
    public sealed record Branches(ImmutableArray<ImmutableArray<PathItem>> Paths) : PathItem
    {
        public override string ToString() => "{" + string.Join(" | ", Paths.Select(p => string.Join(" > ", p))) + "}";
    }
}
