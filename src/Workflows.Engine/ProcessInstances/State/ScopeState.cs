using Workflows.Engine.Definitions;

namespace Workflows.Engine.ProcessInstances;

/// <summary>A token on a sequence flow, or waiting at the join to which the flow leads.</summary>
internal readonly record struct Token(ExecutableFlow Flow, ElementInstance From, bool AtJoin);

/// <summary>The tokens of one scope that are in no element instance, in the order in which they came.</summary>
internal sealed class ScopeState
{
    private Token[] tokens = new Token[2];
    private int count;

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, count);
    public bool HasTokens => count > 0;

    public void Add(Token token)
    {
        if (count == tokens.Length)
            Array.Resize(ref tokens, count * 2);
        tokens[count++] = token;
    }

    /// <summary>The token on this flow has reached the join.</summary>
    public void ArriveAtJoin(ExecutableFlow flow, ElementInstance from)
    {
        for (var i = 0; i < count; i++)
        {
            if (tokens[i].Flow == flow && tokens[i].From == from && !tokens[i].AtJoin)
            {
                // Behind those that came before it: the order at a join is that of arrival.
                RemoveAt(i);
                Add(new Token(flow, from, AtJoin: true));
                return;
            }
        }
        throw new InvalidOperationException($"No token of {from} on {flow.Id} to arrive at its join.");
    }

    /// <summary>Takes the token that leads from one of <paramref name="lineage"/> to <paramref name="target"/>; none for elements that no token led to.</summary>
    public void Take(ExecutableElement target, ElementInstance[] lineage)
    {
        for (var i = 0; i < count; i++)
        {
            if (tokens[i].Flow.Target == target && lineage.Length == 1 && tokens[i].From == lineage[0])
            {
                RemoveAt(i);
                return;
            }
        }
    }

    /// <summary>The join fires: the first token of each incoming flow that has one is taken.</summary>
    public void TakeAtJoin(ExecutableElement join)
    {
        var seen = new bool[join.IncomingFlows.Length];
        var left = 0;
        for (var i = 0; i < count; i++)
        {
            ref var token = ref tokens[i];
            if (token.AtJoin && token.Flow.Target == join && !seen[token.Flow.IncomingIndex])
                seen[token.Flow.IncomingIndex] = true;
            else
                tokens[left++] = token;
        }
        Array.Clear(tokens, left, count - left);
        count = left;
    }

    /// <summary>Where the tokens came from that the join would take now, in the order of arrival; each once.</summary>
    public ElementInstance[] ArrivedAt(ExecutableElement join)
    {
        var seen = new bool[join.IncomingFlows.Length];
        var origins = new List<ElementInstance>(seen.Length);
        foreach (var token in Tokens)
        {
            if (!token.AtJoin || token.Flow.Target != join || seen[token.Flow.IncomingIndex])
                continue;
            seen[token.Flow.IncomingIndex] = true;
            if (origins.Count == 0 || origins[^1] != token.From)
                origins.Add(token.From);
        }
        return origins.Count < 3 ? [.. origins] : [.. origins.Distinct()];
    }

    /// <summary>Marks, by their place at the join, the flows by which a token waits there; says how many there are.</summary>
    public int MarkArrived(ExecutableElement join, Span<ulong> arrived)
    {
        var flows = 0;
        foreach (var token in Tokens)
        {
            if (!token.AtJoin || token.Flow.Target != join)
                continue;
            ref var word = ref arrived[token.Flow.IncomingIndex / 64];
            var bit = 1UL << (token.Flow.IncomingIndex % 64);
            if ((word & bit) == 0)
                flows++;
            word |= bit;
        }
        return flows;
    }

    public void Clear()
    {
        Array.Clear(tokens);
        count = 0;
    }

    private void RemoveAt(int index)
    {
        count--;
        Array.Copy(tokens, index + 1, tokens, index, count - index);
        tokens[count] = default;
    }
}
