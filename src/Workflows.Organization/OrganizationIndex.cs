using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflows.Organization.Structure;

namespace Workflows.Organization;

/// <summary>What <see cref="OrganizationSnapshot"/> looks up, worked out once from a checked model.</summary>
internal sealed class OrganizationIndex
{
    private readonly FrozenDictionary<PositionId, ImmutableArray<PositionId>> chains;
    private readonly FrozenDictionary<PositionId, ImmutableArray<UserId>> holdersOfAllProjects;

    public OrganizationIndex(
        OrganizationModel model,
        FrozenDictionary<DepartmentId, Department> departments,
        FrozenDictionary<PositionId, Position> positions
    )
    {
        var holdings = model.People.SelectMany(person => person.Positions.Distinct().Select(position => (position, person))).ToList();
        Holders = holdings.ToLookup(h => h.position, h => h.person.Id).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        holdersOfAllProjects = holdings
            .Where(h => h.person.Project is null)
            .ToLookup(h => h.position, h => h.person.Id)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        HoldersByProject = holdings
            .Where(h => h.person.Project is not null)
            .Select(h => (h.position, project: h.person.Project!.Value))
            .Distinct()
            .ToFrozenDictionary(
                key => key,
                key =>
                    holdings
                        .Where(h => h.position == key.position && (h.person.Project is null || h.person.Project == key.project))
                        .Select(h => h.person.Id)
                        .ToImmutableArray()
            );

        chains = model.Positions.ToFrozenDictionary(position => position.Id, position => Above(position, positions).ToImmutableArray());
        HandoffDepartments = model
            .Departments.Where(department => department.Parent is not null)
            .ToFrozenDictionary(department => department.Id, department => (DepartmentId?)BelowRoot(department, departments));
        PositionsByHandoffDepartment = model
            .Positions.Where(position => HandoffDepartments.ContainsKey(position.Department))
            .ToLookup(position => HandoffDepartments[position.Department]!.Value, position => position.Id)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        var children = model
            .Departments.Where(department => department.Parent is not null)
            .ToLookup(department => department.Parent!.Value);
        Heads = model.Departments.ToFrozenDictionary(
            department => department.Id,
            department =>
                HeadPositions(department, children, departments)
                    .SelectMany(head => Holders.GetValueOrDefault(head, []))
                    .Distinct()
                    .ToImmutableArray()
        );

        Members = model
            .Roles.GroupBy(role => role.Role)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(role => role.Members).Distinct().ToImmutableArray());
        Roles = Members
            .SelectMany(pair => pair.Value.Select(member => (member, role: pair.Key)))
            .ToLookup(pair => pair.member, pair => pair.role)
            .ToFrozenDictionary(g => g.Key, g => g.Order().ToImmutableArray());
        Absences = model.Absences.ToLookup(absence => absence.Person).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    public FrozenDictionary<PositionId, ImmutableArray<UserId>> Holders { get; }
    public FrozenDictionary<(PositionId Position, ProjectId Project), ImmutableArray<UserId>> HoldersByProject { get; }
    public FrozenDictionary<DepartmentId, ImmutableArray<UserId>> Heads { get; }
    public FrozenDictionary<DepartmentId, DepartmentId?> HandoffDepartments { get; }
    public FrozenDictionary<DepartmentId, ImmutableArray<PositionId>> PositionsByHandoffDepartment { get; }
    public FrozenDictionary<UserId, ImmutableArray<SystemRole>> Roles { get; }
    public FrozenDictionary<SystemRole, ImmutableArray<UserId>> Members { get; }
    public FrozenDictionary<UserId, ImmutableArray<Absence>> Absences { get; }

    /// <summary>Superior positions from the direct one up to the top.</summary>
    public ImmutableArray<PositionId> Chain(PositionId position) => chains.GetValueOrDefault(position, []);

    public ImmutableArray<UserId> HoldersOfAllProjects(PositionId position) => holdersOfAllProjects.GetValueOrDefault(position, []);

    private static IEnumerable<PositionId> Above(Position position, FrozenDictionary<PositionId, Position> positions)
    {
        for (var next = position.Superior; next is { } id; next = positions[id].Superior)
            yield return id;
    }

    private static DepartmentId BelowRoot(Department department, FrozenDictionary<DepartmentId, Department> departments)
    {
        var parent = departments[department.Parent!.Value];
        return parent.Parent is null ? department.Id : BelowRoot(parent, departments);
    }

    private static ImmutableArray<PositionId> HeadPositions(
        Department department,
        ILookup<DepartmentId, Department> children,
        FrozenDictionary<DepartmentId, Department> departments
    )
    {
        if (department.Head is { } head)
            return [head];
        var below = children[department.Id].Select(child => child.Head).OfType<PositionId>().Distinct().ToImmutableArray();
        if (!below.IsEmpty || department.Parent is not { } parent)
            return below;
        return HeadPositions(departments[parent], children, departments);
    }
}
