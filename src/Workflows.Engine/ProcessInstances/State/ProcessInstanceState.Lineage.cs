using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>Looking back along the lineage.</content>
public sealed partial class ProcessInstanceState
{
    /// <summary>
    /// Who completed the user task with this id: the last time it lies on the way to <paramref name="from"/>, else the last time in the instance. Null when nobody has.
    /// </summary>
    internal FeelValue PerformerOf(string elementId, ElementInstance from)
    {
        if (Process.Find(elementId) is not { } element)
            return FeelNull.Instance;
        var seen = new HashSet<ElementInstance>();
        var open = new Queue<ElementInstance>();
        open.Enqueue(from);
        while (open.TryDequeue(out var instance))
        {
            if (!seen.Add(instance))
                continue;
            if (instance.Element == element && instance.Task is { Phase: UserTaskPhase.Completed, Performer: { } performer })
                return performer;
            for (var i = instance.Lineage.Length - 1; i >= 0; i--)
                open.Enqueue(instance.Lineage[i]);
            if (instance.Scope is not null)
                open.Enqueue(instance.Scope);
        }
        ElementInstance? last = null;
        foreach (var instance in Instances.Ordered())
        {
            if (instance.Element == element && instance.Task is { Phase: UserTaskPhase.Completed })
                last = instance;
        }
        return last?.Task?.Performer;
    }
}
