using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>An awaited event occurred.</content>
internal sealed partial class Execution
{
    /// <summary>Goes on from an event: at an activity's edge or in an event subprocess beside or instead of what runs there, elsewhere in the element that waited.</summary>
    public void Occur(ElementInstance owner, ExecutableElement occurred)
    {
        if (occurred.IsEventStart)
            StartEventSubProcess(owner, occurred, $"interrupted:{occurred.Id}");
        else if (occurred.AttachedTo is null)
            Complete(owner);
        else if (occurred.IsInterrupting)
            Terminate(owner, $"interrupted:{occurred.Id}");
        else
            EnterNow(occurred, owner.Scope!, [owner]);
    }

    /// <summary>Goes on from an error or escalation where it is caught; a catcher without event is the caller of the whole instance.</summary>
    public void Catch(Catcher catcher, string reason)
    {
        if (catcher.Event is { IsEventStart: true } start)
            StartEventSubProcess(catcher.Host, start, reason);
        else if (catcher.Event is null or { IsInterrupting: true })
            Terminate(catcher.Host, reason);
        else
            Occur(catcher.Host, catcher.Event);
    }

    /// <summary>
    /// An event subprocess starts in <paramref name="scope"/>: beside what goes on there, or (interrupting) instead of it, as soon as all of it is gone
    /// (BPMN 2.0.2 §13.5.4).
    /// </summary>
    private void StartEventSubProcess(ElementInstance scope, ExecutableElement start, string reason)
    {
        if (!start.IsInterrupting)
        {
            EnterNow(start.Scope!, scope, []);
            return;
        }
        Disarm(scope);
        Empty(scope, reason);
        GoOnInside(scope);
    }

    /// <summary>The scope waits for its other event subprocesses no more; what its boundary events wait for stays.</summary>
    private void Disarm(ElementInstance scope)
    {
        if (scope.Waiting is not { } waiting)
            return;
        foreach (var timer in waiting.Timers.Where(each => each.Element.IsEventStart).ToList())
            Emit(new TimerCanceled(timer.Key));
        foreach (var subscription in waiting.Subscriptions.Where(each => each.Element.IsEventStart).ToList())
            Unsubscribe(subscription);
    }

    /// <summary>Cancels everything in the scope, tokens included, but not the scope itself.</summary>
    public void Empty(ElementInstance scope, string reason)
    {
        for (var child = scope.FirstChild; child is not null; )
        {
            var next = child.NextSibling;
            TerminateTree(child, reason);
            child = next;
        }
        // What has called another instance is still there, and must not be followed by a token any more.
        if (scope.FirstChild is not null || scope.Inside!.HasTokens)
            Emit(new TokensDiscarded(scope.Id, reason));
        queue.Drop(scope);
    }

    /// <summary>Something in the scope is gone: the event subprocess that waited for it begins, or the scope is done.</summary>
    private void GoOnInside(ElementInstance scope)
    {
        if (scope is { FirstChild: null, Interruption: { } interruption })
            Enqueue(interruption.Event!.Scope!, scope, interruption.Origin == scope ? null : interruption.Origin);
        else
            EndScopeIfEmpty(scope);
    }

    /// <summary>At once, not from the queue: what the event brought is taken before another can occur.</summary>
    private void EnterNow(ExecutableElement element, ElementInstance scope, ElementInstance[] lineage) =>
        Enter(new Step(element, scope, lineage, 0), new ElementInstanceKey(NextKey()), known: null);
}
