using Workflows.Bpmn.Model;
using Workflows.Engine.Definitions;

namespace Workflows.Engine.ProcessInstances;

/// <summary>
/// Who catches an error or escalation: a boundary event at <paramref name="Host"/>, the start of an event subprocess in it, or (<paramref name="Event"/> null,
/// host the whole instance) the caller.
/// </summary>
internal readonly record struct Catcher(ElementInstance Host, ExecutableElement? Event);

/// <content>
/// Who catches an error or escalation (BPMN 2.0.2 §10.5.7), from the thrower outwards: in each scope its event subprocesses, then its boundary events; of several
/// the one that names the code before the one that names none.
/// </content>
public sealed partial class ProcessInstanceState
{
    internal Catcher? FindCatcher(ElementInstance thrower, EventKind kind, string code)
    {
        ElementInstance? inner = null;
        for (var host = thrower; host is not null; (inner, host) = (host, host.Scope))
        {
            foreach (var candidates in CatchersAt(host))
            {
                if (BestOf(candidates, inner, kind, code) is { } found)
                    return new Catcher(host, found);
            }
        }
        return
            kind == EventKind.Error
            && Created?.Parent is { } parent
            && (parent.CatchableErrors.Contains(code) || parent.CatchableErrors.Contains("*"))
            ? new Catcher(Root, null)
            : null;
    }

    /// <summary>The catcher that an event names: found again when it is applied, without judging anew.</summary>
    private Catcher CatcherNamed(ElementInstance thrower, string? caughtBy)
    {
        if (caughtBy is null)
            return new Catcher(Root, null);
        var element = Process.Element(caughtBy);
        var at = element.AttachedTo ?? element.Scope!.Scope;
        var host = thrower;
        while (
            host.Element != at
            || (element.AttachedTo is not null && host.LoopCounter > 0)
            || (element.IsEventStart && host.IsMultiInstanceBody)
        )
            host =
                host.Scope
                ?? throw new InvalidOperationException($"{caughtBy} is not around {thrower}: the stream belongs to another model.");
        return new Catcher(host, element);
    }

    /// <summary>The codes of errors that would be caught for something below <paramref name="instance"/>; <c>*</c> for every code.</summary>
    internal IReadOnlyList<string> CatchableBelow(ElementInstance instance)
    {
        var codes = new List<string>();
        ElementInstance? inner = null;
        for (var host = instance; host is not null; (inner, host) = (host, host.Scope))
        {
            foreach (var candidate in CatchersAt(host).SelectMany(each => each))
            {
                if (candidate.EventKind == EventKind.Error && !(candidate.IsEventStart && candidate.Scope == inner?.Element))
                    Add(CodeOf(candidate) ?? "*");
            }
        }
        foreach (var code in Created?.Parent?.CatchableErrors ?? [])
            Add(code);
        return codes;

        void Add(string code)
        {
            if (!codes.Contains(code))
                codes.Add(code);
        }
    }

    /// <summary>The body of a multi-instance activity carries its boundary events, its inner instances the event subprocesses.</summary>
    private static IEnumerable<ExecutableElement[]> CatchersAt(ElementInstance host)
    {
        if (!host.IsMultiInstanceBody && !host.IsInterrupted && host.Element.EventStarts.Length > 0)
            yield return host.Element.EventStarts;
        if (host.LoopCounter == 0 && host.Element.Boundary.Length > 0)
            yield return host.Element.Boundary;
    }

    private static ExecutableElement? BestOf(ExecutableElement[] candidates, ElementInstance? inner, EventKind kind, string code)
    {
        ExecutableElement? any = null;
        foreach (var candidate in candidates)
        {
            // What an event subprocess throws is not for itself.
            if (candidate.EventKind != kind || (candidate.IsEventStart && candidate.Scope == inner?.Element))
                continue;
            if (CodeOf(candidate) is not { } caught)
                any ??= candidate;
            else if (caught == code)
                return candidate;
        }
        return any;
    }

    private static string? CodeOf(ExecutableElement catcher) => (catcher.Error?.Code ?? catcher.Escalation?.Code)?.LiteralText;
}
