using System.Runtime.InteropServices;
using Workflows.Engine.Definitions;

namespace Workflows.Engine.ProcessInstances;

/// <summary>An element that is to be entered.</summary>
/// <param name="Lineage">Null for a parallel join, whose lineage is what has arrived at it.</param>
/// <param name="LoopCounter">1-based for an inner instance of a multi-instance body; 0 elsewhere.</param>
/// <param name="Undoes">For a compensation handler: the completed activity that it undoes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Step(
    ExecutableElement Element,
    ElementInstance Scope,
    ElementInstance[]? Lineage,
    int LoopCounter,
    ElementInstance? Undoes = null
)
{
    public static Step OfJoin(ExecutableElement join, ElementInstance scope) => new(join, scope, null, 0);
}

/// <summary>First in, first out: parallel branches advance side by side.</summary>
internal sealed class StepQueue
{
    private Step[] steps = new Step[4];
    private int head;
    private int count;

    public void Add(in Step step)
    {
        if (count == steps.Length)
            Grow();
        steps[(head + count) & (steps.Length - 1)] = step;
        count++;
    }

    public bool TryTake(out Step step)
    {
        if (count == 0)
        {
            step = default;
            return false;
        }
        step = steps[head];
        steps[head] = default;
        head = (head + 1) & (steps.Length - 1);
        count--;
        return true;
    }

    /// <summary>Forgets what was to be entered in <paramref name="scope"/>.</summary>
    public void Drop(ElementInstance scope)
    {
        for (var n = count; n > 0; n--)
        {
            if (TryTake(out var step) && step.Scope != scope)
                Add(step);
        }
    }

    /// <summary>Whether something is yet to be entered in <paramref name="scope"/>.</summary>
    public bool Holds(ElementInstance scope)
    {
        for (var i = 0; i < count; i++)
        {
            if (steps[(head + i) & (steps.Length - 1)].Scope == scope)
                return true;
        }
        return false;
    }

    /// <summary>Whether the handler that undoes <paramref name="activity"/> is yet to be entered.</summary>
    public bool Undoes(ElementInstance activity)
    {
        for (var i = 0; i < count; i++)
        {
            if (steps[(head + i) & (steps.Length - 1)].Undoes == activity)
                return true;
        }
        return false;
    }

    private void Grow()
    {
        var larger = new Step[steps.Length * 2];
        for (var i = 0; i < count; i++)
            larger[i] = steps[(head + i) & (steps.Length - 1)];
        steps = larger;
        head = 0;
    }
}
