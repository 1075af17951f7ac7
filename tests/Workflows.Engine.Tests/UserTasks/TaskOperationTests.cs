using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.UserTasks;

/// <summary>签收, 退签, 办理, 转办: who may, what happens, and what a refusal says.</summary>
[TestFixture]
public sealed class TaskOperationTests
{
    [Test]
    public void A_candidate_claims_and_completes()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        instance.TaskOf("task").Assignee.ShouldBe("u-after-1");
        instance.As("u-after-1", i => new CompleteUserTask(i.TaskKey("task"), FeelContext.Of(new FeelEntry("note", "x"))));
        instance.Variable("note").ShouldBe(new FeelString("x"));
        instance.ShouldBeOver();
    }

    [Test]
    public void Of_two_who_claim_one_wins_and_the_other_sees_who()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        var refused = instance.RefuseTo("u-after-2", new ClaimUserTask(instance.TaskKey("task")));
        refused.Kind.ShouldBe(RejectionKind.Conflict);
        refused.Text.Zh.ShouldContain("u-after-1");
    }

    [Test]
    public void Claiming_what_is_mine_already_changes_nothing()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        var before = instance.State.Sequence;
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        instance.State.Sequence.ShouldBe(before);
    }

    [Test]
    public void Somebody_of_another_position_may_not_claim_or_complete()
    {
        var instance = Start();
        instance.RefuseTo("u-keeper", new ClaimUserTask(instance.TaskKey("task"))).Kind.ShouldBe(RejectionKind.Forbidden);
        var refused = instance.RefuseTo("u-keeper", new CompleteUserTask(instance.TaskKey("task"), FeelContext.Empty));
        refused.Kind.ShouldBe(RejectionKind.Forbidden);
        refused.Text.Zh.ShouldContain("after-sales");
    }

    [Test]
    public void Auditors_do_not_work_on_tasks()
    {
        var instance = Start();
        instance.RefuseTo("u-audit", new CompleteUserTask(instance.TaskKey("task"), FeelContext.Empty)).Text.En.ShouldContain("Auditors");
    }

    [Test]
    public void A_candidate_who_completes_an_unclaimed_task_takes_it_first()
    {
        var instance = Start();
        instance.As("u-after-2", i => new CompleteUserTask(i.TaskKey("task"), FeelContext.Empty));
        instance.Engine.Events.OfType<UserTaskClaimed>().Single().Assignee.ShouldBe("u-after-2");
        instance.ShouldBeOver();
    }

    [Test]
    public void An_account_with_the_grant_completes_for_everybody()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        instance.Engine.Actor = new Actor(ActorKind.Account, "erp", ["task:complete"]);
        instance.CompleteTask("task").ShouldBeOver();
    }

    [Test]
    public void An_account_without_the_grant_does_not()
    {
        var instance = Start();
        instance.Engine.Actor = new Actor(ActorKind.Account, "erp", ["job:complete"]);
        instance.Refuse(new CompleteUserTask(instance.TaskKey("task"), FeelContext.Empty)).Kind.ShouldBe(RejectionKind.Forbidden);
    }

    [Test]
    public void A_completed_task_says_who_did_it()
    {
        var instance = Start();
        var task = instance.TaskKey("task");
        instance.As("u-after-1", i => new CompleteUserTask(task, FeelContext.Empty));
        var refused = instance.RefuseTo("u-after-2", new CompleteUserTask(task, FeelContext.Empty));
        refused.Code.ShouldBe("TASK_COMPLETED");
        refused.Text.Zh.ShouldContain("u-after-1");
    }

    [Test]
    public void A_released_task_stands_in_its_pool_again()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task"))).As("u-after-1", i => new ReleaseUserTask(i.TaskKey("task")));
        instance.As("u-after-2", i => new ClaimUserTask(i.TaskKey("task")));
        instance.TaskOf("task").Assignee.ShouldBe("u-after-2");
    }

    [Test]
    public void Only_the_assignee_releases()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        instance.RefuseTo("u-after-2", new ReleaseUserTask(instance.TaskKey("task"))).Kind.ShouldBe(RejectionKind.Forbidden);
    }

    [Test]
    public void A_task_without_a_pool_is_not_released()
    {
        var instance = Start(t => t with { Assignment = AssignmentTests.Assignee("u-after-1") });
        instance.RefuseTo("u-after-1", new ReleaseUserTask(instance.TaskKey("task"))).Code.ShouldBe("TASK_WITHOUT_POOL");
    }

    [Test]
    public void Reassigning_needs_a_reason_and_a_known_person()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        var task = instance.TaskKey("task");
        instance.RefuseTo("u-after-1", new ReassignUserTask(task, "u-after-2", " ")).Code.ShouldBe("REASON_REQUIRED");
        instance.RefuseTo("u-after-1", new ReassignUserTask(task, "nobody", "r")).Code.ShouldBe("PERSON_UNKNOWN");
        instance.As("u-after-1", _ => new ReassignUserTask(task, "u-after-2", "holiday"));
        instance.TaskOf("task").Assignee.ShouldBe("u-after-2");
    }

    [Test]
    public void A_superior_reassigns()
    {
        var instance = Start();
        instance.As("u-after-1", i => new ClaimUserTask(i.TaskKey("task")));
        instance.As("u-sales", i => new ReassignUserTask(i.TaskKey("task"), "u-after-2", "load"));
        instance.TaskOf("task").Assignee.ShouldBe("u-after-2");
        instance
            .RefuseTo("u-logistics", new ReassignUserTask(instance.TaskKey("task"), "u-keeper", "r"))
            .Kind.ShouldBe(RejectionKind.Forbidden);
    }

    [Test]
    public void An_assigned_task_is_not_assigned_again_without_override()
    {
        var instance = Start();
        var task = instance.TaskKey("task");
        instance.Do(new AssignUserTask(task, "a", AllowOverride: false));
        instance.Refuse(new AssignUserTask(task, "b", AllowOverride: false)).Kind.ShouldBe(RejectionKind.Conflict);
        instance.Do(new AssignUserTask(task, "b", AllowOverride: true));
        instance.Do(new UnassignUserTask(task));
        instance.TaskOf("task").Assignee.ShouldBeNull();
    }

    [Test]
    public void The_outcome_goes_into_the_tasks_outcome_variable()
    {
        var instance = Start(WithOutcomes);
        instance.CompleteTask("task", "approve");
        instance.Variable("taskOutcome").ShouldBe(new FeelString("approve"));
    }

    [Test]
    public void An_outcome_must_be_one_of_the_tasks()
    {
        var instance = Start(WithOutcomes);
        var task = instance.TaskKey("task");
        var unknown = instance.Refuse(new CompleteUserTask(task, FeelContext.Empty, "maybe"));
        unknown.Kind.ShouldBe(RejectionKind.Invalid);
        unknown.Text.Zh.ShouldContain("同意(approve)");
        instance.Refuse(new CompleteUserTask(task, FeelContext.Empty, null, FromForm: true)).Code.ShouldBe("OUTCOME_REQUIRED");
        instance.Do(new CompleteUserTask(task, FeelContext.Empty));
    }

    [Test]
    public void What_comes_from_a_form_is_checked_on_the_server()
    {
        var engine = AssignmentTests.Engine();
        engine.Definitions.AddForm(
            """{"type":"default","id":"f","schemaVersion":18,"components":[{"type":"textfield","id":"Field_1","key":"note","label":"说明","validate":{"required":true}}]}"""
        );
        engine.Definitions.Add(
            new ProcessBuilder("p")
                .Start()
                .UserTask("task", t => t with { Form = new FormDefinition("f", null, null, BindingType.Latest, null, default) })
                .End()
                .Path("start", "task", "end")
                .Build()
        );
        var instance = engine.Start("p");
        var task = instance.TaskKey("task");
        var refused = instance.Refuse(new CompleteUserTask(task, FeelContext.Empty, FromForm: true));
        refused.Code.ShouldBe("FORM_INVALID");
        refused.Problems.ShouldHaveSingleItem().Field.ShouldBe("note");
        instance.Do(new CompleteUserTask(task, FeelContext.Of(new FeelEntry("note", "ok")), FromForm: true));
        instance.Variable("note").ShouldBe(new FeelString("ok"));
    }

    [Test]
    public void A_cancelled_task_says_so()
    {
        var instance = Start();
        var task = instance.TaskKey("task");
        instance.Cancel();
        instance.RefuseTo("u-after-1", new ClaimUserTask(task)).Code.ShouldBe("TASK_CANCELED");
        instance.Engine.Events.ShouldContain(e => e is UserTaskCanceled);
    }

    [Test]
    public void A_task_that_does_not_exist_is_not_found() =>
        Start().RefuseTo("u-after-1", new ClaimUserTask(new ElementInstanceKey(1))).Kind.ShouldBe(RejectionKind.NotFound);

    [Test]
    public void Nobody_acts_for_somebody_who_has_not_named_them()
    {
        var instance = Start();
        instance.Engine.Actor = new Actor(ActorKind.Person, "u-keeper", OnBehalfOf: "u-after-1");
        instance.Refuse(new ClaimUserTask(instance.TaskKey("task"))).Kind.ShouldBe(RejectionKind.Forbidden);
    }

    private static UserTask WithOutcomes(UserTask task) =>
        task with
        {
            Assignment = AssignmentTests.Groups("after-sales"),
            Outcomes = new Outcomes(
                "taskOutcome",
                [
                    new Outcome("approve", "同意", ImmutableSortedDictionary<string, string>.Empty, default),
                    new Outcome("reject", "不同意", ImmutableSortedDictionary<string, string>.Empty, default),
                ],
                default
            ),
        };

    private static Instance Start(Func<UserTask, UserTask>? with = null) =>
        AssignmentTests
            .Engine(
                new ProcessBuilder("p")
                    .Start()
                    .UserTask("task", with ?? (t => t with { Assignment = AssignmentTests.Groups("after-sales") }))
                    .End()
                    .Path("start", "task", "end")
            )
            .Start("p");
}
