using Workflows.Dmn.Model;

namespace Workflows.Dmn.Reading;

/// <summary>Decisions may not require themselves, however far around («DMN 1.5 §6.3.9»). Knowledge may: it is recursion.</summary>
internal static class Circles
{
    public static bool Holds(DrgElement element) => element is Decision decision && Reaches(decision, decision, []);

    private static bool Reaches(Decision from, Decision target, HashSet<Decision> seen)
    {
        foreach (Requirement requirement in from.Requirements)
        {
            if (requirement.Element is not Decision next)
                continue;
            if (ReferenceEquals(next, target) || (seen.Add(next) && Reaches(next, target, seen)))
                return true;
        }
        return false;
    }
}
