using System.Collections.Immutable;
using Workflows.Organization;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Tests.Organization;

/// <summary>A small operations centre: sales, logistics and finance below a director; the design team leads no department of its own.</summary>
internal static class Centre
{
    public static OrganizationSnapshot Snapshot { get; } = Build(Model());

    public static OrganizationSnapshot Build(OrganizationModel model)
    {
        var result = OrganizationSnapshot.Create(model, 1);
        result.Problems.ShouldBeEmpty();
        return result.Snapshot!;
    }

    public static OrganizationModel Model() =>
        new()
        {
            Departments =
            [
                Department("center", null, "director"),
                Department("sales", "center", "sales-manager"),
                Department("logistics", "center", "logistics-manager"),
                Department("finance", "center", "finance-manager"),
                Department("operations", "center", "operations-manager"),
            ],
            Positions =
            [
                Position("director", "center", null),
                Position("sales-manager", "sales", "director"),
                Position("after-sales", "sales", "sales-manager", "service"),
                Position("logistics-manager", "logistics", "director"),
                Position("warehouse-keeper", "logistics", "logistics-manager"),
                Position("finance-manager", "finance", "director"),
                Position("finance-specialist", "finance", "finance-manager"),
                Position("operations-manager", "operations", "director"),
                new Position(
                    new PositionId("project-operator"),
                    "项目运营",
                    new DepartmentId("operations"),
                    new PositionId("operations-manager"),
                    new CalendarId("office"),
                    PerProject: true
                ),
            ],
            People =
            [
                Person("u-director", "director"),
                Person("u-sales", "sales-manager"),
                Person("u-after-1", "after-sales"),
                Person("u-after-2", "after-sales"),
                Person("u-logistics", "logistics-manager"),
                Person("u-keeper", "warehouse-keeper"),
                Person("u-finance", "finance-manager"),
                // Nobody holds finance-specialist.
                Person("u-operations", "operations-manager"),
                Person("u-flagship", "project-operator", "flagship"),
                Person("u-direct", "project-operator", "direct"),
            ],
            Accounts = [new TechnicalAccount(new UserId("u-audit"), "审计", "audit")],
            Projects =
            [
                new Project(new ProjectId("flagship"), "旗舰店", "s1", "flagship"),
                new Project(new ProjectId("direct"), "直营店", "s2", "direct"),
            ],
            Roles =
            [
                new RoleMembers(SystemRole.Auditor, [new UserId("u-audit")]),
                new RoleMembers(SystemRole.ProcessOwner, [new UserId("u-sales")]),
            ],
            Calendars =
            [
                new CalendarDefinition(
                    new CalendarId("office"),
                    "办公",
                    [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
                    [Hours(9, 12), Hours(13, 18)],
                    FollowsHolidays: true
                ),
                new CalendarDefinition(
                    new CalendarId("service"),
                    "客服",
                    [.. Enum.GetValues<DayOfWeek>()],
                    [Hours(8, 24)],
                    FollowsHolidays: false
                ),
            ],
            Escalations =
            [
                new EscalationPolicy(
                    "E1",
                    "E1",
                    [
                        new EscalationStep(80, EscalationAction.Remind, [EscalationTarget.Assignee]),
                        new EscalationStep(100, EscalationAction.Notify, [EscalationTarget.Assignee, EscalationTarget.Superior]),
                        new EscalationStep(150, EscalationAction.AddCandidate, [EscalationTarget.Superior]),
                    ],
                    TimeSpan.FromHours(24)
                ),
            ],
            Config = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create<string, ConfigValue>("refundManagerLimit", new ConfigValue.Number(500))]
            ),
        };

    private static Department Department(string id, string? parent, string head) =>
        new(new DepartmentId(id), id, parent is null ? null : new DepartmentId(parent), new PositionId(head));

    private static Position Position(string id, string department, string? superior, string calendar = "office") =>
        new(
            new PositionId(id),
            id,
            new DepartmentId(department),
            superior is null ? null : new PositionId(superior),
            new CalendarId(calendar)
        );

    private static Person Person(string id, string position, string? project = null) =>
        new(new UserId(id), id, id, [new PositionId(position)], project is null ? null : new ProjectId(project));

    private static WorkingHours Hours(int from, int to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));
}
