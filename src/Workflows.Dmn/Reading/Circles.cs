using Workflows.Dmn.Model;

namespace Workflows.Dmn.Reading;

/// <summary>Decisions may not require themselves, however far around («DMN 1.5 §6.3.9»). Knowledge may: it is recursion.</summary>
internal static class Circles
{
    /// <summary>The decisions that lie on a circle or lead into one: those that are left when all others are taken away in order.</summary>
    public static HashSet<Decision> Find(IEnumerable<Decision> decisions)
    {
        Dictionary<Decision, int> open = [];
        Dictionary<Decision, List<Decision>> dependents = [];
        foreach (Decision decision in decisions)
        {
            Decision[] required = [.. decision.Requirements.Select(r => r.Element).OfType<Decision>()];
            open[decision] = required.Length;
            foreach (Decision other in required)
            {
                if (!dependents.TryGetValue(other, out List<Decision>? list))
                    dependents.Add(other, list = []);
                list.Add(decision);
            }
        }
        // What is imported was checked when its own model was read.
        Queue<Decision> free = new([
            .. open.Where(d => d.Value == 0).Select(d => d.Key),
            .. dependents.Keys.Where(d => !open.ContainsKey(d)),
        ]);
        while (free.TryDequeue(out Decision? done))
        {
            open.Remove(done);
            foreach (Decision dependent in dependents.GetValueOrDefault(done) ?? [])
            {
                if (--open[dependent] == 0)
                    free.Enqueue(dependent);
            }
        }
        return [.. open.Keys];
    }
}
