namespace Workflows.Engine.Definitions;

/// <summary>
/// For one inclusive join: which of its incoming flows a token can still reach from where it is, without passing the join itself
/// (BPMN 2.0.2 §10.6.3, §13.4.3). Worked out when the join is first judged, as a set of incoming flows for each element.
/// </summary>
internal sealed class JoinReachability(ExecutableElement join, IReadOnlyList<ExecutableElement> elements)
{
    private readonly int words = (join.IncomingFlows.Length + 63) / 64;
    private ulong[]? sets;

    /// <summary>Incoming flows of the join that a token in <paramref name="element"/> can reach.</summary>
    // Two threads may both work it out; either result is whole.
    public ReadOnlySpan<ulong> From(ExecutableElement element) => (sets ??= Find()).AsSpan(element.Index * words, words);

    private ulong[] Find()
    {
        var found = new ulong[elements.Count * words];
        var open = new Stack<ExecutableElement>();
        foreach (var incoming in join.IncomingFlows)
        {
            // Backwards from the flow's source over everything that leads there, the join excepted.
            open.Push(incoming.Source);
            var bit = 1UL << (incoming.IncomingIndex % 64);
            while (open.TryPop(out var element))
            {
                if (element == join || element.Scope != join.Scope)
                    continue;
                ref var word = ref found[element.Index * words + incoming.IncomingIndex / 64];
                if ((word & bit) != 0)
                    continue;
                word |= bit;
                foreach (var flow in element.IncomingFlows)
                    open.Push(flow.Source);
                // A token in an activity can leave it by a boundary event, too.
                if (element.AttachedTo is { } host)
                    open.Push(host);
            }
        }
        return found;
    }
}
