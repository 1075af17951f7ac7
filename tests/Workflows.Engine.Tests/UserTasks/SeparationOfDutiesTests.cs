using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;
using static Workflows.Engine.Tests.UserTasks.AssignmentTests;

namespace Workflows.Engine.Tests.UserTasks;

/// <summary>A second pair of eyes: whom <c>notBy</c> rules out does not get the task, and cannot get it by another way.</summary>
[TestFixture]
public sealed class SeparationOfDutiesTests
{
    [Test]
    public void The_initiator_leaves_the_pool_and_the_event_says_why()
    {
        var task = Checked(Groups("after-sales"), "u-after-1");
        task.CandidateUsers.ShouldBe(["u-after-2"]);
        task.CandidatePositions.ShouldBeEmpty();
        task.Created.Excluded.ShouldBe(["u-after-1"]);
        task.Created.Why.Rule.ShouldBe("not-initiator");
        var why = task.Created.Why.Evaluations[^1];
        (why.Expression, why.Result.ToString()).ShouldBe(("notBy", "[\"u-after-1\"]"));
        why.Read.ShouldBe(FeelContext.Of(new FeelEntry("initiator", "u-after-1")));
    }

    [Test]
    public void A_pool_without_the_initiator_stays_a_pool()
    {
        var task = Checked(Groups("after-sales"), "u-keeper");
        task.CandidatePositions.ShouldBe(["after-sales"]);
        task.Created.Why.Rule.ShouldBe("assignment");
    }

    [Test]
    public void An_initiator_named_as_assignee_gives_way_to_colleagues()
    {
        var task = Checked(Assignee("u-after-1"), "u-after-1");
        task.Assignee.ShouldBeNull();
        task.CandidateUsers.ShouldBe(["u-after-2"]);
    }

    [Test]
    public void Where_nobody_else_holds_the_position_somebody_above_decides()
    {
        var task = Checked(Groups("sales-manager"), "u-sales");
        task.CandidateUsers.ShouldBe(["u-director"]);
        task.Created.Department.ShouldBe("sales", "it stays the work of the position");
        task.Created.Why.Rule.ShouldBe("not-initiator");
    }

    [Test]
    public void Where_the_organization_has_nobody_else_it_stays_with_them_and_the_event_says_so()
    {
        var instance = Start("initiator", Groups("director"), "u-director");
        var task = instance.TaskOf("check");
        task.CandidatePositions.ShouldBe(["director"]);
        task.Created.Why.Rule.ShouldBe("nobody-else");
        instance.As("u-director", i => new CompleteUserTask(i.TaskKey("check"), FeelContext.Empty));
    }

    [Test]
    public void Without_the_property_the_initiator_may_do_every_step()
    {
        var task = Start(null, Groups("after-sales"), "u-after-1").TaskOf("check");
        task.CandidatePositions.ShouldBe(["after-sales"]);
        task.Created.Excluded.ShouldBeNull();
    }

    [Test]
    public void Who_did_the_step_that_is_checked_does_not_check_it()
    {
        var instance = Start("write", Groups("after-sales"), "u-keeper");
        instance.As("u-after-2", i => new CompleteUserTask(i.TaskKey("write"), FeelContext.Empty));
        var task = instance.TaskOf("check");
        task.CandidateUsers.ShouldBe(["u-after-1"]);
        task.Created.Why.Rule.ShouldBe("not-twice");
    }

    [Test]
    public void They_cannot_get_it_by_another_way()
    {
        var instance = Start("initiator", Groups("after-sales"), "u-after-1");
        var key = instance.TaskKey("check");
        instance.RefuseTo("u-after-1", new ClaimUserTask(key)).Code.ShouldBe("SEPARATION_OF_DUTIES");
        instance.RefuseTo("u-after-1", new CompleteUserTask(key, FeelContext.Empty)).Code.ShouldBe("SEPARATION_OF_DUTIES");
        instance.As("u-after-2", _ => new ClaimUserTask(key));
        instance.RefuseTo("u-after-2", new ReassignUserTask(key, "u-after-1", "帮忙")).Code.ShouldBe("SEPARATION_OF_DUTIES");
        instance.RefuseTo("u-sales", new AssignUserTask(key, "u-after-1", true, null)).Code.ShouldBe("SEPARATION_OF_DUTIES");
    }

    private static UserTaskState Checked(AssignmentDefinition assignment, string initiator) =>
        Start("initiator", assignment, initiator).TaskOf("check");

    private static Instance Start(string? notBy, AssignmentDefinition assignment, string initiator)
    {
        var process = new ProcessBuilder("p").Start();
        if (notBy == "write")
            process = process.UserTask("write", t => t with { Assignment = Groups("after-sales") });
        process = process.UserTask(
            "check",
            t => t with { Assignment = assignment, Properties = notBy is null ? [] : [new ZeebeProperty("notBy", notBy)] }
        );
        process = notBy == "write" ? process.Path("start", "write", "check") : process.Path("start", "check");
        return AssignmentTests.Engine(process).Start("p", new FeelEntry("requesterUserId", initiator));
    }
}
