using Workflows.Dmn.Model;
using Workflows.Feel;

namespace Workflows.Dmn.Evaluation;

/// <summary>Finds the names that a decision and all that it requires can read from outside.</summary>
internal static class InputFinder
{
    public static IReadOnlyList<string> Find(Decision decision)
    {
        List<string> names = [];
        HashSet<Decision> seen = [decision];
        Queue<Decision> open = new([decision]);
        while (open.TryDequeue(out Decision? next))
        {
            Collect(next, names);
            foreach (Decision required in next.Requirements.Select(r => r.Element).OfType<Decision>().Where(seen.Add))
                open.Enqueue(required);
        }
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static void Collect(Decision decision, List<string> names)
    {
        HashSet<string> required = new(StringComparer.Ordinal);
        foreach (Requirement requirement in decision.Requirements)
        {
            DrgElement element = requirement.Element;
            required.Add(requirement.ImportName.Length > 0 ? requirement.ImportName : element.VariableName);
            required.Add(element.Id);
            if (element is InputData)
                names.Add(element.VariableName);
        }
        if (decision.Logic is null)
            return;
        foreach (FeelVariable variable in decision.Logic.Variables)
        {
            if (!required.Contains(variable.Name))
                names.Add(variable.Name);
        }
    }
}
