using System.Collections.Immutable;
using Workflows.Organization.Structure;

namespace Workflows.Organization;

/// <content>Who holds, leads, follows and stands in.</content>
public sealed partial class OrganizationSnapshot
{
    /// <summary>
    /// Who holds the position, in the order of the file. For a position that has a holder per project, the project of the instance chooses:
    /// its own holders and those who serve all projects; without a project, everyone.
    /// </summary>
    public ImmutableArray<UserId> HoldersOf(PositionId position, ProjectId? project = null)
    {
        if (project is { } chosen && FindPosition(position) is { PerProject: true })
            return index.HoldersByProject.TryGetValue((position, chosen), out var own) ? own : index.HoldersOfAllProjects(position);
        return index.Holders.GetValueOrDefault(position, []);
    }

    public ImmutableArray<PositionId> PositionsOf(UserId person) => FindPerson(person)?.Positions ?? [];

    public bool Holds(UserId person, PositionId position)
    {
        foreach (var held in PositionsOf(person))
        {
            if (held == position)
                return true;
        }
        return false;
    }

    public Position? SuperiorOf(PositionId position) =>
        FindPosition(position) is { Superior: { } superior } ? FindPosition(superior) : null;

    /// <summary>
    /// The direct superiors of a person: who holds the superior position of their main position. A vacant position is passed over upwards,
    /// and nobody is their own superior. Empty at the top of the chain.
    /// </summary>
    public ImmutableArray<UserId> SuperiorsOf(UserId person)
    {
        if (FindPerson(person) is not { } known)
            return [];
        foreach (var above in index.Chain(known.MainPosition))
        {
            var holders = HoldersOf(above, known.Project).Remove(person);
            if (!holders.IsEmpty)
                return holders;
        }
        return [];
    }

    /// <summary>True when <paramref name="superior"/> stands above <paramref name="person"/> in the line of any of their positions, however far.</summary>
    public bool IsSuperiorOf(UserId superior, UserId person)
    {
        if (superior == person)
            return false;
        foreach (var position in PositionsOf(person))
        {
            foreach (var above in index.Chain(position))
            {
                if (Holds(superior, above))
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Who leads a department: the holders of its head position. A department without head (营销部) is led by the heads of the departments below it,
    /// and where there are none, by the head above.
    /// </summary>
    public ImmutableArray<UserId> HeadsOf(DepartmentId department) => index.Heads.GetValueOrDefault(department, []);

    /// <summary>
    /// Where what is overdue at a position goes: to the head of the position's own team, or to its superior where the position is that head itself
    /// or the team has none. Empty at the top.
    /// </summary>
    public ImmutableArray<UserId> EscalationOf(PositionId position)
    {
        if (FindPosition(position) is not { } known)
            return [];
        if (FindDepartment(known.Department)?.Head is { } head && head != position && HoldersOf(head) is { IsEmpty: false } heads)
            return heads;
        foreach (var above in index.Chain(position))
        {
            if (HoldersOf(above) is { IsEmpty: false } holders)
                return holders;
        }
        return [];
    }

    /// <summary>
    /// The department between which hand-offs go: the one directly below the root that the position belongs to (美工组 → 营销部).
    /// Null for the centre's own level (运营总监), to and from which nothing is handed off.
    /// </summary>
    public DepartmentId? HandoffDepartmentOf(PositionId position) =>
        FindPosition(position) is { } known ? index.HandoffDepartments.GetValueOrDefault(known.Department) : null;

    /// <summary>The hand-off department of a person's main position.</summary>
    public DepartmentId? HandoffDepartmentOf(UserId person) =>
        FindPerson(person) is { } known ? HandoffDepartmentOf(known.MainPosition) : null;

    /// <summary>The hand-off department that a department belongs to; null for the root.</summary>
    public DepartmentId? HandoffDepartmentOf(DepartmentId department) => index.HandoffDepartments.GetValueOrDefault(department);

    /// <summary>The departments between which work is handed over and that have positions.</summary>
    public IEnumerable<DepartmentId> HandoffDepartments => index.PositionsByHandoffDepartment.Keys;

    /// <summary>Positions whose <see cref="HandoffDepartmentOf(PositionId)"/> is <paramref name="department"/>: who may work on what is handed to it.</summary>
    public ImmutableArray<PositionId> PositionsIn(DepartmentId department) =>
        index.PositionsByHandoffDepartment.GetValueOrDefault(department, []);

    public ImmutableArray<SystemRole> RolesOf(UserId user) => index.Roles.GetValueOrDefault(user, []);

    public bool HasRole(UserId user, SystemRole role) => RolesOf(user).Contains(role);

    public ImmutableArray<UserId> MembersOf(SystemRole role) => index.Members.GetValueOrDefault(role, []);

    /// <summary>The absence of a person at a moment, for a task of the flow <paramref name="process"/> (null: any). Of several, the one that was written first.</summary>
    public Absence? AbsenceOf(UserId person, DateTimeOffset at, string? process = null)
    {
        foreach (var absence in index.Absences.GetValueOrDefault(person, []))
        {
            if (absence.Covers(at, process))
                return absence;
        }
        return null;
    }

    /// <summary>The absences at a moment in which this person stands in.</summary>
    public ImmutableArray<Absence> StandsInFor(UserId deputy, DateTimeOffset at) =>
        [.. Model.Absences.Where(absence => absence.Deputy == deputy && absence.Covers(at, null))];
}
