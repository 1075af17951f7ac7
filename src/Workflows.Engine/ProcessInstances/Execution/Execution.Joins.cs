using Workflows.Bpmn.Model;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>Tokens that meet.</content>
internal sealed partial class Execution
{
    private void Arrive(ExecutableFlow flow, ElementInstance scope, ElementInstance from)
    {
        var join = flow.Target;
        Emit(new TokenArrived(join.Id, flow.Id, scope.Id, from.Id));
        // Fired from the queue like everything else: a long chain of joins must not become a deep stack.
        if (join.Kind == ElementKind.ParallelGateway && IsComplete(join, scope))
            queue.Add(Step.OfJoin(join, scope));
    }

    /// <summary>A parallel join fires when a token has come by each of its flows (BPMN 2.0.2 §13.4.1).</summary>
    private static bool IsComplete(ExecutableElement join, ElementInstance scope)
    {
        Span<ulong> arrived = stackalloc ulong[4];
        var words = Words(join);
        if (words > arrived.Length)
            arrived = new ulong[words];
        return scope.Inside!.MarkArrived(join, arrived) == join.IncomingFlows.Length;
    }

    private static int Words(ExecutableElement join) => (join.IncomingFlows.Length + 63) / 64;

    /// <summary>Two last tokens may have asked for it where only one round was complete.</summary>
    private void FireIfComplete(ExecutableElement join, ElementInstance scope)
    {
        if (IsComplete(join, scope))
            Fire(join, scope);
        else
            EndScopeIfEmpty(scope);
    }

    private void Fire(ExecutableElement join, ElementInstance scope)
    {
        // Activated at once: the tokens are taken with it, and the next one that comes opens a new round.
        Enter(new Step(join, scope, scope.Inside!.ArrivedAt(join), 0), new ElementInstanceKey(NextKey()), known: null);
    }

    /// <summary>Judges the inclusive joins of every live scope, once nothing moves any more. True when one fired, so that there is work again.</summary>
    private bool FireInclusiveJoins() => State.IsRunning && State.Process.HasInclusiveJoins && FireInclusiveJoins(State.Root);

    private bool FireInclusiveJoins(ElementInstance scope)
    {
        if (scope.Inside is null || scope.State != LifeCycle.Active)
            return false;
        if (scope.Inside.HasTokens && scope.Element.HasInclusiveJoins && !scope.IsMultiInstanceBody)
        {
            foreach (var token in scope.Inside.Tokens)
            {
                if (!token.AtJoin || token.Flow.Target is not { Kind: ElementKind.InclusiveGateway } join || !MayFire(join, scope))
                    continue;
                Fire(join, scope);
                return true;
            }
        }
        for (var child = scope.FirstChild; child is not null; child = child.NextSibling)
        {
            if (FireInclusiveJoins(child))
                return true;
        }
        return false;
    }

    /// <summary>
    /// An inclusive join fires when a token waits at it, and no other token in its scope can still reach one of its empty flows, unless it can reach
    /// a filled one as well (BPMN 2.0.2 §13.4.3).
    /// </summary>
    private static bool MayFire(ExecutableElement join, ElementInstance scope)
    {
        var inside = scope.Inside!;
        Span<ulong> filled = stackalloc ulong[4];
        var words = Words(join);
        if (words > filled.Length)
            filled = new ulong[words];
        if (inside.MarkArrived(join, filled) == 0)
            return false;

        foreach (var token in inside.Tokens)
        {
            if (token.Flow.Target != join && CanStillArrive(join.Reachability!.From(token.Flow.Target), filled))
                return false;
        }
        for (var child = scope.FirstChild; child is not null; child = child.NextSibling)
        {
            if (CanStillArrive(join.Reachability!.From(child.Element), filled))
                return false;
        }
        return true;
    }

    private static bool CanStillArrive(ReadOnlySpan<ulong> reachable, ReadOnlySpan<ulong> filled)
    {
        var empty = false;
        for (var i = 0; i < reachable.Length; i++)
        {
            if ((reachable[i] & filled[i]) != 0)
                return false;
            empty |= (reachable[i] & ~filled[i]) != 0;
        }
        return empty;
    }
}
