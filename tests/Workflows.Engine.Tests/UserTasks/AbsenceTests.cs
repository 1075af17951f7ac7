using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.Organization;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Structure;
using static Workflows.Engine.Tests.UserTasks.AssignmentTests;

namespace Workflows.Engine.Tests.UserTasks;

/// <summary>请假代理: who gets the work of somebody who is away when it comes to be.</summary>
[TestFixture]
public sealed class AbsenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Test]
    public void The_deputy_gets_the_task_both_see_it_and_the_event_says_for_whom()
    {
        var task = Start(Assignee("u-after-1"), Away("u-after-1", "u-keeper")).TaskOf("task");
        task.Assignee.ShouldBe("u-keeper");
        task.CandidateUsers.ShouldBe(["u-after-1"]);
        task.Created.OnBehalfOf.ShouldBe("u-after-1");
        task.Created.Department.ShouldBe("sales", "it stays the work of the absent person's position");
        task.Created.Why.Rule.ShouldBe("absent-deputy");
        var read = (FeelContext)task.Created.Why.Evaluations[^1].Read["u-after-1"];
        (read["from"].ToString(), read["deputy"].ToString()).ShouldBe(("\"2026-11-23T01:00:00Z\"", "\"u-keeper\""));
    }

    [Test]
    public void Whoever_is_back_may_take_the_task_when_the_deputy_gives_it_back()
    {
        var instance = Start(Assignee("u-after-1"), Away("u-after-1", "u-keeper"));
        var key = instance.TaskKey("task");
        instance.RefuseTo("u-after-1", new ClaimUserTask(key)).Code.ShouldBe("TASK_ASSIGNED");
        instance.As("u-keeper", _ => new ReleaseUserTask(key, "本人已回来"));
        instance.As("u-after-1", _ => new CompleteUserTask(key, FeelContext.Empty));
    }

    [Test]
    public void A_deputy_who_is_away_too_passes_it_on_to_theirs()
    {
        var task = Start(Assignee("u-after-1"), Away("u-after-1", "u-keeper"), Away("u-keeper", "u-logistics")).TaskOf("task");
        task.Assignee.ShouldBe("u-logistics");
    }

    [Test]
    public void Deputies_in_a_circle_are_nobody()
    {
        var task = Start(Assignee("u-after-1"), Away("u-after-1", "u-keeper"), Away("u-keeper", "u-after-1")).TaskOf("task");
        task.Created.Why.Rule.ShouldBe("absent-pool");
    }

    [Test]
    public void Without_a_deputy_colleagues_of_the_position_get_it()
    {
        var task = Start(Assignee("u-after-1"), Away("u-after-1", null)).TaskOf("task");
        task.Assignee.ShouldBeNull();
        task.CandidateUsers.ShouldBe(["u-after-1", "u-after-2"]);
        task.Created.Why.Rule.ShouldBe("absent-pool");
    }

    [Test]
    public void Without_deputy_and_colleagues_somebody_above_gets_it()
    {
        var task = Start(Groups("warehouse-keeper"), Away("u-keeper", null)).TaskOf("task");
        task.CandidatePositions.ShouldBe(["warehouse-keeper"]);
        task.CandidateUsers.ShouldBe(["u-logistics"]);
        task.Created.Why.Rule.ShouldBe("absent-superior");
    }

    [Test]
    public void Somebody_above_who_is_away_is_passed_over_upwards()
    {
        var task = Start(Groups("warehouse-keeper"), Away("u-keeper", null), Away("u-logistics", null)).TaskOf("task");
        task.CandidateUsers.ShouldBe(["u-director"]);
    }

    [Test]
    public void Where_everybody_is_away_it_waits_for_them()
    {
        var task = Start(Assignee("u-director"), Away("u-director", null)).TaskOf("task");
        task.Assignee.ShouldBe("u-director");
        task.Created.Why.Rule.ShouldBe("nobody-else");
    }

    [Test]
    public void A_pool_with_somebody_in_it_stays_as_it_is()
    {
        var task = Start(Groups("after-sales"), Away("u-after-1", "u-keeper")).TaskOf("task");
        task.CandidatePositions.ShouldBe(["after-sales"]);
        task.CandidateUsers.ShouldBeEmpty();
        task.Created.Why.Rule.ShouldBe("assignment");
    }

    [Test]
    public void A_pool_in_which_all_are_away_gets_their_deputies()
    {
        var task = Start(Groups("after-sales"), Away("u-after-1", "u-keeper"), Away("u-after-2", null)).TaskOf("task");
        task.CandidatePositions.ShouldBe(["after-sales"]);
        task.CandidateUsers.ShouldBe(["u-keeper"]);
        task.Created.Why.Rule.ShouldBe("absent-deputy");
    }

    [Test]
    public void The_holder_whom_the_project_chose_has_colleagues_of_other_projects()
    {
        var task = Start(Groups("project-operator"), [new FeelEntry("projectId", "direct")], Away("u-direct", null)).TaskOf("task");
        task.CandidateUsers.ShouldBe(["u-direct", "u-flagship"]);
        task.Created.Why.Rule.ShouldBe("absent-pool");
    }

    [TestCase("other", 0, "u-after-1")]
    [TestCase("p", 0, "u-keeper")]
    [TestCase("p", -2, "u-after-1")]
    public void An_absence_counts_for_its_flows_and_its_time(string process, int days, string expected)
    {
        var absence = new Absence(new UserId("u-after-1"), Now.AddDays(days - 1), Now.AddDays(days + 1), new UserId("u-keeper"), [process]);
        Start(Assignee("u-after-1"), absence).TaskOf("task").Assignee.ShouldBe(expected);
    }

    [Test]
    public void A_deputy_who_must_not_do_it_does_not_get_it()
    {
        var task = Start(
                Assignee("u-after-1"),
                [new FeelEntry("requesterUserId", "u-keeper")],
                [new ZeebeProperty("notBy", "initiator")],
                Away("u-after-1", "u-keeper")
            )
            .TaskOf("task");
        task.Assignee.ShouldBeNull();
        task.CandidateUsers.ShouldBe(["u-after-1", "u-after-2"]);
    }

    [Test]
    public void A_deputy_acts_for_whoever_is_away_unless_a_second_pair_of_eyes_is_wanted_from_them()
    {
        // The task was there before the absence: it is still with the absent person.
        var instance = Start(
            Assignee("u-after-1"),
            [new FeelEntry("requesterUserId", "u-keeper")],
            [new ZeebeProperty("notBy", "initiator")]
        );
        instance.Engine.Organization = Centre.Build(
            Centre.Model() with
            {
                Absences = [Away("u-after-1", "u-keeper"), Away("u-after-2", "u-logistics")],
            }
        );
        var complete = new CompleteUserTask(instance.TaskKey("task"), FeelContext.Empty);
        instance.Engine.Actor = new Actor(ActorKind.Person, "u-keeper", OnBehalfOf: "u-after-1");
        instance.Refuse(complete).Code.ShouldBe("SEPARATION_OF_DUTIES");
        instance.Engine.Actor = new Actor(ActorKind.Person, "u-logistics", OnBehalfOf: "u-after-1");
        instance.Refuse(complete).Kind.ShouldBe(RejectionKind.Forbidden);
    }

    private static Absence Away(string person, string? deputy) =>
        new(new UserId(person), Now.AddDays(-1), Now.AddDays(1), deputy is null ? null : new UserId(deputy), []);

    private static Instance Start(AssignmentDefinition assignment, params Absence[] absences) => Start(assignment, [], absences);

    private static Instance Start(AssignmentDefinition assignment, FeelEntry[] variables, params Absence[] absences) =>
        Start(assignment, variables, [], absences);

    private static Instance Start(
        AssignmentDefinition assignment,
        FeelEntry[] variables,
        ZeebeProperty[] properties,
        params Absence[] absences
    )
    {
        var process = new ProcessBuilder("p")
            .Start()
            .UserTask("task", t => t with { Assignment = assignment, Properties = [.. properties] })
            .Path("start", "task");
        var engine = new TestEngine(process) { Organization = Centre.Build(Centre.Model() with { Absences = [.. absences] }) };
        return engine.Start("p", variables);
    }
}
