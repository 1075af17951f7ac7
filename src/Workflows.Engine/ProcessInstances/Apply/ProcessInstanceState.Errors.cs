using Workflows.Bpmn.Model;
using Workflows.Engine.Definitions;

namespace Workflows.Engine.ProcessInstances;

/// <summary>Who catches an error: a boundary event at <paramref name="Host"/>, or (<paramref name="Event"/> null, host the whole instance) the caller.</summary>
internal readonly record struct ErrorCatcher(ElementInstance Host, ExecutableElement? Event);

/// <content>Who catches a BPMN error (BPMN 2.0.2 §10.5.7): the innermost boundary event that names its code, else the innermost that names none.</content>
public sealed partial class ProcessInstanceState
{
    internal ErrorCatcher? FindCatcher(ElementInstance thrower, string code)
    {
        for (var host = thrower; host is not null; host = host.Scope)
        {
            // The body of a multi-instance activity carries its boundary events, not the inner instances.
            if (host.LoopCounter > 0)
                continue;
            ExecutableElement? any = null;
            foreach (var boundary in host.Element.Boundary)
            {
                if (boundary.EventKind != EventKind.Error)
                    continue;
                if (boundary.Error?.Code is not { } caught)
                    any ??= boundary;
                else if (caught.LiteralText == code)
                    return new ErrorCatcher(host, boundary);
            }
            if (any is not null)
                return new ErrorCatcher(host, any);
        }
        if (Created?.Parent is { } parent && (parent.CatchableErrors.Contains(code) || parent.CatchableErrors.Contains("*")))
            return new ErrorCatcher(Root, null);
        return null;
    }

    /// <summary>The codes that would be caught for something below <paramref name="instance"/>; <c>*</c> for every code.</summary>
    internal IReadOnlyList<string> CatchableBelow(ElementInstance instance)
    {
        var codes = new List<string>();
        for (var host = instance; host is not null; host = host.Scope)
        {
            if (host.LoopCounter > 0)
                continue;
            foreach (var boundary in host.Element.Boundary)
            {
                if (boundary.EventKind == EventKind.Error)
                    Add(boundary.Error?.Code?.LiteralText ?? "*");
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
}
