namespace Workflows.Engine.Definitions;

/// <summary>
/// For one inclusive join: which of its incoming flows a token can still reach from where it is, without passing the join itself
/// (BPMN 2.0.2 §10.6.3, §13.4.3). Worked out once per model, as a set of incoming flows for each element and each flow.
/// </summary>
internal sealed class JoinReachability
{
    private readonly ulong[][] fromElement;

    private JoinReachability(ulong[][] fromElement) => this.fromElement = fromElement;

    /// <summary>Incoming flows of the join that a token in <paramref name="element"/> can reach.</summary>
    public ulong[] From(ExecutableElement element) => fromElement[element.Index];

    public static JoinReachability Of(ExecutableElement join, IReadOnlyList<ExecutableElement> elements)
    {
        var words = (join.IncomingFlows.Length + 63) / 64;
        var sets = new ulong[elements.Count][];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = new ulong[words];

        foreach (var incoming in join.IncomingFlows)
        {
            // Backwards from the flow's source over everything that leads there, the join excepted.
            var open = new Stack<ExecutableElement>();
            open.Push(incoming.Source);
            while (open.TryPop(out var element))
            {
                if (element == join || element.Scope != join.Scope)
                    continue;
                ref var word = ref sets[element.Index][incoming.IncomingIndex / 64];
                var bit = 1UL << (incoming.IncomingIndex % 64);
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
        return new JoinReachability(sets);
    }
}
