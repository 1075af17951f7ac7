using Workflows.Organization.Structure;

namespace Workflows.Organization.Tests;

public sealed class QuestionTests
{
    private static readonly OrganizationSnapshot Org = HouseOrganization.Snapshot;

    [Test]
    public void Holders_are_given_in_the_order_of_the_file() =>
        Org.HoldersOf(Position("after-sales-service")).ShouldBe([User("彭丽娟"), User("谢志强")]);

    [TestCase("flagship", "周以宁")]
    [TestCase("direct", "郑凯文")]
    public void The_project_chooses_among_the_holders_of_a_per_project_position(string project, string name) =>
        Org.HoldersOf(Position("project-operator"), new ProjectId(project)).ShouldBe([User(name)]);

    [Test]
    public void Without_a_project_every_holder_may_work() => Org.HoldersOf(Position("project-operator")).Length.ShouldBe(2);

    [Test]
    public void An_unknown_project_has_no_holder() => Org.HoldersOf(Position("project-operator"), new ProjectId("other")).ShouldBeEmpty();

    [Test]
    public void A_project_does_not_narrow_an_ordinary_position() =>
        Org.HoldersOf(Position("after-sales-service"), new ProjectId("flagship")).Length.ShouldBe(2);

    [Test]
    public void Someone_who_serves_all_projects_stands_in_for_each()
    {
        var model = Org.Model;
        var helper = new Person(new("u100"), "临时运营", "temp", [Position("project-operator")]);
        var org = OrganizationSnapshot.Create(model with { People = model.People.Add(helper) }, 2).Snapshot!;
        org.HoldersOf(Position("project-operator"), new ProjectId("direct")).ShouldBe([User("郑凯文"), helper.Id]);
        org.HoldersOf(Position("project-operator"), new ProjectId("other")).ShouldBe([helper.Id]);
    }

    [TestCase("彭丽娟", "韩雪梅")]
    [TestCase("韩雪梅", "陈立衡")]
    [TestCase("高子墨", "苏婉清")]
    public void The_superior_of_a_person_holds_the_superior_position(string person, string superior) =>
        Org.SuperiorsOf(User(person)).ShouldBe([User(superior)]);

    [Test]
    public void The_top_of_the_chain_has_no_superior() => Org.SuperiorsOf(User("陈立衡")).ShouldBeEmpty();

    [Test]
    public void A_vacant_superior_position_is_passed_over_upwards()
    {
        var model = Org.Model;
        var org = OrganizationSnapshot
            .Create(model with { People = model.People.RemoveAll(p => p.Name == "韩雪梅"), Roles = [] }, 2)
            .Snapshot!;
        org.SuperiorsOf(User("彭丽娟")).ShouldBe([User("陈立衡")]);
    }

    [Test]
    public void Superiority_is_transitive_and_not_mutual()
    {
        Org.IsSuperiorOf(User("陈立衡"), User("彭丽娟")).ShouldBeTrue();
        Org.IsSuperiorOf(User("韩雪梅"), User("彭丽娟")).ShouldBeTrue();
        Org.IsSuperiorOf(User("彭丽娟"), User("韩雪梅")).ShouldBeFalse();
        Org.IsSuperiorOf(User("姚慧敏"), User("彭丽娟")).ShouldBeFalse();
        Org.IsSuperiorOf(User("彭丽娟"), User("彭丽娟")).ShouldBeFalse();
    }

    [TestCase("designer", "marketing", Description = "a team counts as its department")]
    [TestCase("planner", "marketing")]
    [TestCase("after-sales-service", "sales")]
    [TestCase("operations-director", null, Description = "the centre's own level hands nothing off")]
    [TestCase("nobody", null)]
    public void Hand_offs_go_between_the_departments_directly_below_the_root(string position, string? department) =>
        Org.HandoffDepartmentOf(Position(position)).ShouldBe(department is null ? null : new DepartmentId(department));

    [Test]
    public void A_department_receives_for_all_positions_of_its_teams() =>
        Org.PositionsIn(new("marketing"))
            .ShouldBe(
                [
                    Position("design-manager"),
                    Position("designer"),
                    Position("planning-manager"),
                    Position("planner"),
                    Position("photographer"),
                ],
                ignoreOrder: true
            );

    [Test]
    public void A_department_without_head_is_led_by_the_heads_of_its_teams() =>
        Org.HeadsOf(new("marketing")).ShouldBe([User("苏婉清"), User("蒋文澜")]);

    [TestCase("after-sales-service", "韩雪梅")]
    [TestCase("sales-manager", "陈立衡", Description = "the head of a team goes to its superior")]
    [TestCase("designer", "苏婉清")]
    public void What_is_overdue_goes_to_the_head_of_the_own_team(string position, string name) =>
        Org.EscalationOf(Position(position)).ShouldBe([User(name)]);

    [Test]
    public void Roles_are_held_by_people_and_accounts()
    {
        Org.HasRole(User("韩雪梅"), SystemRole.ProcessOwner).ShouldBeTrue();
        Org.RolesOf(Org.FindUser("gu.qingyuan")!.Value).ShouldBe([SystemRole.Auditor]);
        Org.RolesOf(User("彭丽娟")).ShouldBeEmpty();
    }

    [Test]
    public void A_user_is_found_by_id_and_by_login()
    {
        Org.FindUser("PENG.LIJUAN").ShouldBe(User("彭丽娟"));
        Org.FindUser("u020").ShouldBe(User("彭丽娟"));
        Org.FindUser("nobody").ShouldBeNull();
        Org.NameOf(new("u901")).ShouldBe("顾清源");
        Org.NameOf(new("u999")).ShouldBe("u999");
    }

    [Test]
    public void An_absence_holds_from_its_start_until_before_its_end_and_for_its_flows_only()
    {
        var from = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));
        var absence = new Absence(User("彭丽娟"), from, from.AddDays(1), User("谢志强"), ["p15-return"]);
        var org = Org.WithAbsences([absence]);
        org.StandsInFor(User("谢志强"), from).ShouldBe([absence]);
        org.StandsInFor(User("谢志强"), from.AddDays(1)).ShouldBeEmpty();
        org.AbsenceOf(User("彭丽娟"), from, "p15-return").ShouldBe(absence);
        org.AbsenceOf(User("彭丽娟"), from.AddDays(1), "p15-return").ShouldBeNull();
        org.AbsenceOf(User("彭丽娟"), from, "p14-exchange").ShouldBeNull();
        org.AbsenceOf(User("谢志强"), from, "p15-return").ShouldBeNull();
    }

    [Test]
    public void Absences_of_people_who_have_left_are_left_out_and_so_are_deputies_who_have()
    {
        var from = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        var org = Org.WithAbsences([
            new Absence(new("u999"), from, from.AddDays(1), User("谢志强"), []),
            new Absence(User("彭丽娟"), from, from.AddDays(1), new("u999"), []),
        ]);
        org.Model.Absences.ShouldHaveSingleItem().Deputy.ShouldBeNull();
    }

    private static PositionId Position(string id) => new(id);

    private static UserId User(string name) => Org.Model.People.Single(p => p.Name == name).Id;
}
