using Workflows.Feel;

namespace Workflows.Engine;

/// <summary>What stands in place of a value whose payload was deleted. The event that named it is untouched, so the chain still verifies.</summary>
public static class Erased
{
    private const string Marker = "$erased";

    /// <summary>The marker for the payload with this hash.</summary>
    public static FeelValue Of(string hash) => FeelContext.Of(new FeelEntry(Marker, hash));

    public static bool Is(FeelValue value) => value is FeelContext { Count: 1 } context && context.Contains(Marker);
}
