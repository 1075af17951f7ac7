using System.Collections.Immutable;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;
using Codes = Workflows.Organization.OrganizationProblemCodes;

namespace Workflows.Organization;

/// <summary>Finds everything for which a model cannot become a snapshot: double ids, dangling references, cycles, impossible hours.</summary>
internal static class OrganizationCheck
{
    public static ImmutableArray<OrganizationProblem> Find(OrganizationModel model)
    {
        var problems = new Problems();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(model.TimeZone, out _))
            problems.Add(Codes.BadValue, "timeZone", $"没有名为“{model.TimeZone}”的时区", $"there is no time zone «{model.TimeZone}»");

        Unique(problems, "departments", model.Departments.Select(d => d.Id.Value));
        Unique(problems, "positions", model.Positions.Select(p => p.Id.Value));
        Unique(problems, "projects", model.Projects.Select(p => p.Id.Value));
        Unique(problems, "calendars", model.Calendars.Select(c => c.Id.Value));
        Unique(problems, "escalations", model.Escalations.Select(e => e.Id));
        Unique(problems, "externalParticipants", model.ExternalParticipants.Select(e => e.Id));
        Users(problems, model);
        References(problems, model);
        DepartmentTree(problems, model.Departments);
        SuperiorChains(problems, model.Positions);
        for (var i = 0; i < model.Calendars.Length; i++)
            Hours(problems, $"calendars[{i}]", model.Calendars[i]);
        Unique(
            problems,
            "holidays",
            model.Holidays.Select(year => year.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            "year"
        );
        return problems.ToImmutable();
    }

    private static void Users(Problems problems, OrganizationModel model)
    {
        Unique(problems, "people", model.People.Select(p => p.Id.Value));
        Unique(problems, "people", model.People.Select(p => p.Login.ToUpperInvariant()), "login");
        var ids = model.People.Select(p => p.Id).ToHashSet();
        var logins = model.People.Select(p => p.Login).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < model.Accounts.Length; i++)
        {
            if (!ids.Add(model.Accounts[i].Id))
                problems.Duplicate($"accounts[{i}].id", model.Accounts[i].Id.Value);
            if (!logins.Add(model.Accounts[i].Login))
                problems.Duplicate($"accounts[{i}].login", model.Accounts[i].Login);
        }
    }

    private static void References(Problems problems, OrganizationModel model)
    {
        var departments = model.Departments.Select(d => d.Id).ToHashSet();
        var positions = model.Positions.Select(p => p.Id).ToHashSet();
        var projects = model.Projects.Select(p => p.Id).ToHashSet();
        var calendars = model.Calendars.Select(c => c.Id).ToHashSet();
        var people = model.People.Select(p => p.Id).ToHashSet();
        var users = model.Accounts.Select(a => a.Id).Concat(people).ToHashSet();

        void Refer<T>(HashSet<T> known, T? id, string path, string zh, string en)
            where T : struct
        {
            if (id is { } value && !known.Contains(value))
                problems.Add(Codes.UnknownReference, path, $"没有 id 为“{value}”的{zh}", $"there is no {en} «{value}»");
        }

        foreach (var (i, department) in model.Departments.Index())
        {
            Refer(departments, department.Parent, $"departments[{i}].parent", "部门", "department");
            Refer(positions, department.Head, $"departments[{i}].head", "岗位", "position");
        }
        foreach (var (i, position) in model.Positions.Index())
        {
            Refer<DepartmentId>(departments, position.Department, $"positions[{i}].department", "部门", "department");
            Refer(positions, position.Superior, $"positions[{i}].superior", "岗位", "position");
            Refer(positions, position.Appraiser, $"positions[{i}].appraiser", "岗位", "position");
            Refer<CalendarId>(calendars, position.Calendar, $"positions[{i}].calendar", "工作日历", "calendar");
        }
        foreach (var (i, person) in model.People.Index())
        {
            if (person.Positions.IsDefaultOrEmpty)
                problems.Add(Codes.Missing, $"people[{i}].positions", $"“{person.Name}”没有岗位", $"«{person.Name}» holds no position");
            foreach (var (j, position) in person.Positions.Index())
                Refer<PositionId>(positions, position, $"people[{i}].positions[{j}]", "岗位", "position");
            Refer(projects, person.Project, $"people[{i}].project", "项目", "project");
        }
        foreach (var (i, project) in model.Projects.Index())
            Refer(people, project.Operator, $"projects[{i}].operator", "人员", "person");
        foreach (var (i, role) in model.Roles.Index())
        {
            foreach (var (j, member) in role.Members.Index())
                Refer<UserId>(users, member, $"roles[{i}].members[{j}]", "人员或账号", "person or account");
        }
        foreach (var (i, absence) in model.Absences.Index())
        {
            Refer<UserId>(people, absence.Person, $"absences[{i}].person", "人员", "person");
            Refer(people, absence.Deputy, $"absences[{i}].deputy", "人员", "person");
            if (absence.To <= absence.From)
                problems.Add(Codes.BadValue, $"absences[{i}].to", "结束时间要晚于开始时间", "the end must be after the start");
            if (absence.Deputy == absence.Person)
                problems.Add(Codes.BadValue, $"absences[{i}].deputy", "代理人不能是本人", "nobody stands in for themselves");
        }
    }

    private static void DepartmentTree(Problems problems, ImmutableArray<Department> departments)
    {
        var parents = departments.DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Parent);
        var roots = departments.Count(d => d.Parent is null);
        if (departments.Length > 0 && roots != 1)
        {
            problems.Add(
                Codes.RootDepartment,
                "departments",
                $"恰好要有一个没有上级的部门(中心本级)，现有 {roots} 个",
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

    private static void SuperiorChains(Problems problems, ImmutableArray<Position> positions)
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

    private static void Hours(Problems problems, string path, CalendarDefinition calendar)
    {
        if (calendar.Days.IsDefaultOrEmpty)
            problems.Add(
                Codes.NoWorkingTime,
                $"{path}.days",
                $"日历“{calendar.Name}”没有工作日",
                $"calendar «{calendar.Name}» has no working day"
            );
        if (calendar.Hours.IsDefaultOrEmpty)
            problems.Add(
                Codes.NoWorkingTime,
                $"{path}.hours",
                $"日历“{calendar.Name}”没有工作时间",
                $"calendar «{calendar.Name}» has no working hours"
            );

        var end = TimeSpan.Zero;
        foreach (var (i, stretch) in calendar.Hours.Index())
        {
            if (stretch.From < end || stretch.To <= stretch.From || stretch.To > TimeSpan.FromHours(24))
            {
                problems.Add(
                    Codes.BadValue,
                    $"{path}.hours[{i}]",
                    "时段要从早到晚、互不重叠，且在 00:00–24:00 之内",
                    "hours must run from early to late within 00:00–24:00 and must not overlap"
                );
            }
            end = stretch.To;
        }
    }

    private static void Unique(Problems problems, string list, IEnumerable<string> ids, string key = "id")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            if (!seen.Add(id))
                problems.Duplicate($"{list}[{i}].{key}", id);
        }
    }

    private sealed class Problems
    {
        private readonly ImmutableArray<OrganizationProblem>.Builder found = ImmutableArray.CreateBuilder<OrganizationProblem>();

        public void Add(string code, string path, string zh, string en) => found.Add(new OrganizationProblem(code, path, zh, en));

        public void Duplicate(string path, string id) => Add(Codes.DuplicateId, path, $"“{id}”已经用过", $"«{id}» is used already");

        public ImmutableArray<OrganizationProblem> ToImmutable() => found.ToImmutable();
    }
}
