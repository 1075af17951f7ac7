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

    /// <summary>The join fires: one token of each incoming flow that has one.</summary>
    public void TakeAtJoin(ExecutableElement join)
    {
        foreach (var flow in join.IncomingFlows)
        {
            for (var i = 0; i < count; i++)
            {
                if (tokens[i].Flow == flow && tokens[i].AtJoin)
                {
                    RemoveAt(i);
                    break;
                }
            }
        }
    }

    /// <summary>Where the tokens came from that the join would take now, in the order of arrival.</summary>
    public ElementInstance[] ArrivedAt(ExecutableElement join)
    {
        var origins = new List<ElementInstance>(join.IncomingFlows.Length);
        foreach (var flow in join.IncomingFlows)
        {
            for (var i = 0; i < count; i++)
            {
                if (tokens[i].Flow == flow && tokens[i].AtJoin)
                {
                    origins.Add(tokens[i].From);
                    break;
                }
            }
        }
        if (origins.Count > 1)
            origins.Sort((a, b) => ArrivalOf(join, a).CompareTo(ArrivalOf(join, b)));
        return [.. origins.Distinct()];
    }

    public bool HasArrived(ExecutableFlow flow)
    {
        for (var i = 0; i < count; i++)
        {
            if (tokens[i].Flow == flow && tokens[i].AtJoin)
                return true;
        }
        return false;
    }

    public void Clear()
    {
        Array.Clear(tokens);
        count = 0;
    }

    private int ArrivalOf(ExecutableElement join, ElementInstance from)
    {
        for (var i = 0; i < count; i++)
        {
            if (tokens[i].Flow.Target == join && tokens[i].AtJoin && tokens[i].From == from)
                return i;
        }
        return int.MaxValue;
    }

    private void RemoveAt(int index)
    {
        count--;
        Array.Copy(tokens, index + 1, tokens, index, count - index);
        tokens[count] = default;
    }
}
