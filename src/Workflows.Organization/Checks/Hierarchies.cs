using System.Collections.Immutable;
using Workflows.Organization.Structure;
using Codes = Workflows.Organization.OrganizationProblemCodes;

namespace Workflows.Organization.Checks;

/// <summary>Departments are one tree, and superiors lead upwards.</summary>
internal static class Hierarchies
{
    public static void Check(OrganizationModel model, ProblemCollector problems)
    {
        DepartmentTree(problems, model.Departments);
        SuperiorChains(problems, model.Positions);
    }

    private static void DepartmentTree(ProblemCollector problems, ImmutableArray<Department> departments)
    {
        var parents = departments.DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Parent);
        var roots = departments.Count(d => d.Parent is null);
        if (departments.Length > 0 && roots != 1)
        {
            problems.Add(
                Codes.RootDepartment,
                "departments",
                $"恰好要有一个没有上级的部门（中心本级），现有 {roots} 个",
                $"exactly one department must have no parent (the centre itself); there are {roots}"
            );
        }
        foreach (var (i, department) in departments.Index())
        {
            if (GoesInCircles(department.Id, id => parents.GetValueOrDefault(id)))
                problems.Add(
                    Codes.Cycle,
                    $"departments[{i}].parent",
                    $"“{department.Name}”的上级部门绕回了自身",
                    $"the parents of «{department.Name}» lead back to itself"
                );
        }
    }

    private static void SuperiorChains(ProblemCollector problems, ImmutableArray<Position> positions)
    {
        var superiors = positions.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Superior);
        foreach (var (i, position) in positions.Index())
        {
            if (GoesInCircles(position.Id, id => superiors.GetValueOrDefault(id)))
                problems.Add(
                    Codes.Cycle,
                    $"positions[{i}].superior",
                    $"“{position.Name}”的上级岗位绕回了自身",
                    $"the superiors of «{position.Name}» lead back to itself"
                );
        }
    }

    private static bool GoesInCircles<T>(T start, Func<T, T?> next)
        where T : struct, IEquatable<T>
    {
        var seen = new HashSet<T> { start };
        for (var at = next(start); at is { } id; at = next(id))
        {
            if (!seen.Add(id))
                return id.Equals(start);
        }
        return false;
    }
}
