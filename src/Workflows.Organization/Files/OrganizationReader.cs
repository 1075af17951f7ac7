using Workflows.Organization.Structure;

namespace Workflows.Organization.Files;

/// <summary>Reads <c>organization.yaml</c>; its keys are those of <c>organization.schema.json</c>.</summary>
internal static class OrganizationReader
{
    public static OrganizationModel Read(YamlMap root)
    {
        root.Allow(
            "timeZone",
            "departments",
            "positions",
            "people",
            "accounts",
            "projects",
            "roles",
            "externalParticipants",
            "calendars",
            "escalations",
            "config"
        );
        return new OrganizationModel
        {
            TimeZone = root.OptionalText("timeZone") ?? "Asia/Shanghai",
            Departments = root.List("departments", ReadDepartment),
            Positions = root.List("positions", ReadPosition),
            People = root.List("people", ReadPerson),
            Accounts = root.List("accounts", ReadAccount),
            Projects = root.List("projects", ReadProject),
            Roles = root.List("roles", ReadRole),
            ExternalParticipants = root.List("externalParticipants", ReadParticipant),
            Calendars = root.List("calendars", CalendarReader.Read),
            Escalations = root.List("escalations", EscalationReader.Read),
            Config = ConfigReader.Read(root.Map("config")),
        };
    }

    private static Department ReadDepartment(YamlMap map)
    {
        map.Allow("id", "name", "parent", "head", "function");
        return new(
            new(map.Text("id")),
            map.Text("name"),
            map.OptionalText("parent") is { } parent ? new DepartmentId(parent) : null,
            OptionalPosition(map, "head"),
            map.OptionalText("function")
        );
    }

    private static Position ReadPosition(YamlMap map)
    {
        map.Allow("id", "name", "department", "superior", "calendar", "perProject", "headcount", "appraiser");
        return new(
            new(map.Text("id")),
            map.Text("name"),
            new(map.Text("department")),
            OptionalPosition(map, "superior"),
            new(map.Text("calendar")),
            map.Flag("perProject"),
            map.Integer("headcount"),
            OptionalPosition(map, "appraiser")
        );
    }

    private static Person ReadPerson(YamlMap map)
    {
        map.Allow("id", "name", "login", "positions", "project");
        return new(
            new(map.Text("id")),
            map.Text("name"),
            map.Text("login"),
            [.. map.Texts("positions").Select(position => new PositionId(position))],
            map.OptionalText("project") is { } project ? new ProjectId(project) : null
        );
    }

    private static TechnicalAccount ReadAccount(YamlMap map)
    {
        map.Allow("id", "name", "login", "note");
        return new(new(map.Text("id")), map.Text("name"), map.Text("login"), map.OptionalText("note"));
    }

    private static Project ReadProject(YamlMap map)
    {
        map.Allow("id", "name", "storeId", "storeType", "operator");
        return new(
            new(map.Text("id")),
            map.Text("name"),
            map.Text("storeId"),
            map.Text("storeType"),
            map.OptionalText("operator") is { } person ? new UserId(person) : null
        );
    }

    private static RoleMembers ReadRole(YamlMap map)
    {
        map.Allow("role", "members");
        map.Text("role");
        var role = map.Parsed(
            "role",
            default,
            (string text, out SystemRole value) =>
            {
                SystemRole? known = text switch
                {
                    "process-owner" => SystemRole.ProcessOwner,
                    "auditor" => SystemRole.Auditor,
                    "administrator" => SystemRole.Administrator,
                    _ => null,
                };
                value = known ?? default;
                return known is not null;
            },
            "可用 process-owner、auditor、administrator",
            "known are process-owner, auditor, administrator"
        );
        return new(role, [.. map.Texts("members").Select(member => new UserId(member))]);
    }

    private static ExternalParticipant ReadParticipant(YamlMap map)
    {
        map.Allow("id", "name");
        return new(map.Text("id"), map.Text("name"));
    }

    private static PositionId? OptionalPosition(YamlMap map, string key) => map.OptionalText(key) is { } id ? new PositionId(id) : null;
}
