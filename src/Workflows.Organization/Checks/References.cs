using Codes = Workflows.Organization.OrganizationProblemCodes;

namespace Workflows.Organization.Checks;

/// <summary>What refers to something refers to something that is there.</summary>
internal static class References
{
    public static void Check(OrganizationModel model, ProblemCollector problems)
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
}
