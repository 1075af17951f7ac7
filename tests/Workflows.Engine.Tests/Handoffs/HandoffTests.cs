using Workflows.Bpmn.Ops;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.UserTasks;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Handoffs;

/// <summary>Work that crosses from one department to another.</summary>
[TestFixture]
public sealed class HandoffTests
{
    [Test]
    public void A_task_of_another_department_is_in_transit_until_it_is_delivered()
    {
        var instance = HandedOver();
        var task = instance.TaskOf("receive");
        task.Created.InTransit.ShouldBeTrue();
        var send = instance.Engine.Outward.ShouldHaveSingleItem().ShouldBeOfType<SendHandoff>();
        (send.FromDepartment, send.ToDepartment, send.FromPerson).ShouldBe(("sales", "logistics", "u-after-1"));

        var refused = instance.RefuseTo("u-keeper", new CompleteUserTask(instance.TaskKey("receive"), FeelContext.Empty));
        refused.Code.ShouldBe("TASK_IN_TRANSIT");
        refused.Text.Zh.ShouldContain("logistics");
        instance.Do(new DeliverHandoff(send.Handoff));
        instance.As("u-keeper", i => new CompleteUserTask(i.TaskKey("receive"), FeelContext.Empty)).ShouldBeOver();
        instance.Engine.Events.OfType<HandoffAccepted>().Single().By.ShouldBe("u-keeper");
    }

    [Test]
    public void Within_one_department_nothing_is_handed_over()
    {
        var engine = AssignmentTests.Engine(TwoTasks("after-sales", "sales-manager"));
        Finish(engine.Start("p"), "send", "u-after-1");
        engine.Outward.ShouldBeEmpty();
    }

    [Test]
    public void The_first_task_of_a_flow_is_not_handed_over()
    {
        var engine = AssignmentTests.Engine(TwoTasks("after-sales", "warehouse-keeper"));
        engine.Start("p");
        engine.Outward.ShouldBeEmpty();
    }

    [Test]
    public void To_and_from_the_director_nothing_is_handed_over()
    {
        var engine = AssignmentTests.Engine(TwoTasks("after-sales", "director"), TwoTasks("director", "after-sales", "q"));
        Finish(engine.Start("p"), "send", "u-after-1");
        Finish(engine.Start("q"), "send", "u-director");
        engine.Outward.ShouldBeEmpty();
    }

    [Test]
    public void Claiming_accepts_and_releasing_does_not_undo_that()
    {
        var instance = Delivered();
        instance.As("u-keeper", i => new ClaimUserTask(i.TaskKey("receive")));
        instance.As("u-keeper", i => new ReleaseUserTask(i.TaskKey("receive")));
        instance.Engine.Events.OfType<HandoffAccepted>().Count().ShouldBe(1);
        instance.State.Timers.ShouldBeEmpty("the time to accept runs no longer");
        instance.TaskOf("receive").Handoff!.Phase.ShouldBe(HandoffPhase.Accepted);
    }

    [Test]
    public void A_late_or_repeated_delivery_does_nothing()
    {
        var instance = HandedOver();
        var handoff = instance.Engine.Outward.OfType<SendHandoff>().Single().Handoff;
        instance.Do(new DeliverHandoff(handoff));
        var before = instance.State.Sequence;
        instance.Do(new DeliverHandoff(handoff));
        instance.Cancel();
        instance.Do(new DeliverHandoff(handoff));
        instance.Engine.Events.OfType<HandoffDelivered>().Count().ShouldBe(1);
        instance.State.Sequence.ShouldBeGreaterThan(before);
    }

    [Test]
    public void Terms_come_from_the_row_of_the_model()
    {
        var process = TwoTasks("after-sales", "warehouse-keeper");
        process.Handoffs.Add(new HandoffTerms("H15-2", "sales", "logistics", "待收退件信息", "2h", null, ["trackingNo"], default));
        var engine = AssignmentTests.Engine(process);
        Finish(engine.Start("p", new FeelEntry("trackingNo", "T-1")), "send", "u-after-1");
        var send = engine.Outward.OfType<SendHandoff>().Single();
        send.AcceptBy.ShouldBe(engine.Now.AddHours(2));
        var document = send.Documents.ShouldHaveSingleItem();
        document.Title.ShouldBe("待收退件信息");
        document.Values["trackingNo"].ShouldBe(new FeelString("T-1"));
    }

    [Test]
    public void Without_a_row_four_working_hours_are_given_and_the_form_before_goes_along()
    {
        var instance = HandedOver(new FeelEntry("note", "fragile"));
        var send = instance.Engine.Outward.OfType<SendHandoff>().Single();
        // 09:00 in Shanghai plus four working hours, the lunch hour between them.
        send.AcceptBy.ShouldBe(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
        send.Documents.Single().Values["note"].ShouldBe(new FeelString("fragile"));
    }

    [Test]
    public void An_overdue_hand_off_is_told_to_the_head_of_the_positions_team()
    {
        var instance = Delivered();
        instance.Engine.Advance(TimeSpan.FromDays(1));
        instance.Engine.Events.OfType<HandoffOverdue>().Single().Told.ShouldBe(["u-logistics"]);
    }

    [Test]
    public void A_returned_hand_off_comes_back_to_its_sender_who_amends_and_sends_again()
    {
        var instance = Delivered();
        var first = instance.TaskOf("receive").Handoff!.Requested.Handoff;
        instance.RefuseTo("u-keeper", new ReturnHandoff(first, "")).Code.ShouldBe("REASON_REQUIRED");
        instance.As("u-keeper", _ => new ReturnHandoff(first, "no tracking number"));
        instance.TaskOf("receive").IsAway.ShouldBeTrue();
        instance.RefuseTo("u-keeper", new ClaimUserTask(instance.TaskKey("receive"))).Code.ShouldBe("TASK_RETURNED");

        var item = instance.TaskOf("receive").Items.ShouldHaveSingleItem().Created;
        (item.Kind, item.Assignee, item.FormElementId, item.Reason).ShouldBe(
            (WorkItemKind.Amend, "u-after-1", "send", "no tracking number")
        );
        instance
            .RefuseTo("u-after-2", new CompleteWorkItem(instance.TaskKey("receive"), item.Item, FeelContext.Empty))
            .Kind.ShouldBe(RejectionKind.Forbidden);
        instance.As(
            "u-after-1",
            i => new CompleteWorkItem(i.TaskKey("receive"), item.Item, FeelContext.Of(new FeelEntry("trackingNo", "T-1")))
        );

        instance.Variable("trackingNo").ShouldBe(new FeelString("T-1"));
        var second = instance.Engine.Outward.OfType<SendHandoff>().Last();
        second.RefersTo.ShouldBe(first);
        instance.Do(new DeliverHandoff(second.Handoff));
        instance.As("u-keeper", i => new CompleteUserTask(i.TaskKey("receive"), FeelContext.Empty)).ShouldBeOver();
    }

    [Test]
    public void A_directly_assigned_task_that_comes_back_is_for_its_assignee_again()
    {
        var engine = AssignmentTests.Engine(
            new ProcessBuilder("p")
                .Start()
                .UserTask("send", t => t with { Assignment = AssignmentTests.Groups("after-sales") })
                .UserTask("receive", t => t with { Assignment = AssignmentTests.Assignee("u-keeper") })
                .End()
                .Path("start", "send", "receive", "end")
        );
        var instance = engine.Start("p");
        Finish(instance, "send", "u-after-1");
        var first = engine.Outward.OfType<SendHandoff>().Single().Handoff;
        instance.Do(new DeliverHandoff(first));
        instance.As("u-keeper", _ => new ReturnHandoff(first, "r"));
        var item = instance.TaskOf("receive").Items.Single().Created.Item;
        instance.As("u-after-1", i => new CompleteWorkItem(i.TaskKey("receive"), item, FeelContext.Empty));
        instance.Do(new DeliverHandoff(engine.Outward.OfType<SendHandoff>().Last().Handoff));
        instance.As("u-keeper", i => new CompleteUserTask(i.TaskKey("receive"), FeelContext.Empty)).ShouldBeOver();
    }

    [Test]
    public void An_accepted_hand_off_is_not_returned()
    {
        var instance = Delivered();
        instance.As("u-keeper", i => new ClaimUserTask(i.TaskKey("receive")));
        instance
            .RefuseTo("u-keeper", new ReturnHandoff(instance.TaskOf("receive").Handoff!.Requested.Handoff, "r"))
            .Code.ShouldBe("HANDOFF_ACCEPTED");
    }

    [Test]
    public void A_task_that_goes_away_withdraws_its_hand_off()
    {
        var instance = HandedOver();
        instance.Cancel();
        instance.Engine.Outward[^1].ShouldBeOfType<WithdrawHandoff>().ToDepartment.ShouldBe("logistics");
        instance.Engine.Events.ShouldContain(e => e is HandoffWithdrawn);
        instance.ShouldBeOver();
    }

    [Test]
    public void Another_departments_system_does_the_task()
    {
        var instance = HandedOver();
        var handoff = instance.Engine.Outward.OfType<SendHandoff>().Single().Handoff;
        instance.Engine.Actor = new Actor(ActorKind.Account, "wms", ["handoff:answer"]);
        instance.Do(new AcceptHandoff(handoff));
        instance.Do(new CompleteHandedOffTask(handoff, FeelContext.Of(new FeelEntry("qty", 2))));
        instance.Variable("qty").ShouldBe((FeelValue)2);
        instance.ShouldBeOver();
        instance.Engine.Events.OfType<HandoffDelivered>().Count().ShouldBe(1, "whoever answers has received it");
    }

    [Test]
    public void A_directly_assigned_task_is_accepted_by_the_first_act_of_its_assignee()
    {
        var engine = AssignmentTests.Engine(
            new ProcessBuilder("p")
                .Start()
                .UserTask("send", t => t with { Assignment = AssignmentTests.Groups("after-sales") })
                .UserTask("receive", t => t with { Assignment = AssignmentTests.Assignee("u-keeper") })
                .End()
                .Path("start", "send", "receive", "end")
        );
        var instance = engine.Start("p");
        Finish(instance, "send", "u-after-1");
        instance.Do(new DeliverHandoff(engine.Outward.OfType<SendHandoff>().Single().Handoff));
        instance.As("u-keeper", i => new ClaimUserTask(i.TaskKey("receive")));
        engine.Events.OfType<HandoffAccepted>().Single().By.ShouldBe("u-keeper");
    }

    [Test]
    public void At_a_join_the_last_arriver_hands_over()
    {
        var engine = AssignmentTests.Engine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .UserTask("sales", t => t with { Assignment = AssignmentTests.Groups("after-sales") })
                .UserTask("money", t => t with { Assignment = AssignmentTests.Groups("finance-manager") })
                .Parallel("join")
                .UserTask("receive", t => t with { Assignment = AssignmentTests.Groups("warehouse-keeper") })
                .Path("start", "fork", "sales", "join", "receive")
                .Path("fork", "money", "join")
        );
        var instance = engine.Start("p");
        Finish(instance, "money", "u-finance");
        Finish(instance, "sales", "u-after-1");
        engine.Outward.OfType<SendHandoff>().Single().FromDepartment.ShouldBe("sales");
    }

    [Test]
    public void The_origin_is_found_through_a_subprocess()
    {
        var engine = AssignmentTests.Engine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    s =>
                        s.Start("s1")
                            .UserTask("send", t => t with { Assignment = AssignmentTests.Groups("after-sales") })
                            .End("e1")
                            .Path("s1", "send", "e1")
                )
                .ServiceTask("job")
                .UserTask("receive", t => t with { Assignment = AssignmentTests.Groups("warehouse-keeper") })
                .Path("start", "sub", "job", "receive")
        );
        var instance = engine.Start("p");
        Finish(instance, "send", "u-after-1");
        instance.CompleteJob("job");
        engine.Outward.OfType<SendHandoff>().Single().FromPerson.ShouldBe("u-after-1");
    }

    [Test]
    public void The_origin_is_found_through_a_call_in_both_directions()
    {
        var engine = AssignmentTests.Engine(
            new ProcessBuilder("parent")
                .Start()
                .UserTask("send", t => t with { Assignment = AssignmentTests.Groups("after-sales") })
                .CallActivity("call", "child")
                .UserTask("pay", t => t with { Assignment = AssignmentTests.Groups("finance-manager") })
                .Path("start", "send", "call", "pay"),
            new ProcessBuilder("child")
                .Start()
                .UserTask("receive", t => t with { Assignment = AssignmentTests.Groups("warehouse-keeper") })
                .End()
                .Path("start", "receive", "end")
        );
        var parent = engine.Start("parent");
        Finish(parent, "send", "u-after-1");
        var child = engine.InstancesOf("child").Single();
        var into = engine.Outward.OfType<SendHandoff>().Single();
        (into.FromDepartment, into.ToDepartment).ShouldBe(("sales", "logistics"));
        child.Do(new DeliverHandoff(into.Handoff));
        Finish(child, "receive", "u-keeper");
        var back = engine.Outward.OfType<SendHandoff>().Last();
        (back.FromDepartment, back.ToDepartment, back.FromPerson).ShouldBe(("logistics", "finance", "u-keeper"));
    }

    [Test]
    public void Each_inner_instance_is_a_hand_off_of_its_own_from_what_came_before_the_body()
    {
        var engine = AssignmentTests.Engine(
            new ProcessBuilder("p")
                .Start()
                .UserTask("send", t => t with { Assignment = AssignmentTests.Groups("after-sales") })
                .UserTask(
                    "receive",
                    t =>
                        t with
                        {
                            Assignment = AssignmentTests.Groups("warehouse-keeper"),
                            LoopCharacteristics = ProcessBuilder.ForEach("=[1, 2]", sequential: true),
                        }
                )
                .Path("start", "send", "receive")
        );
        var instance = engine.Start("p");
        Finish(instance, "send", "u-after-1");
        instance.Do(new DeliverHandoff(engine.Outward.OfType<SendHandoff>().Single().Handoff));
        Finish(instance, "receive", "u-keeper");
        engine.Outward.OfType<SendHandoff>().Count().ShouldBe(2);
    }

    private static ProcessBuilder TwoTasks(string first, string second, string id = "p") =>
        new ProcessBuilder(id)
            .Start()
            .UserTask("send", t => t with { Assignment = AssignmentTests.Groups(first) })
            .UserTask("receive", t => t with { Assignment = AssignmentTests.Groups(second) })
            .End()
            .Path("start", "send", "receive", "end");

    private static Instance HandedOver(params FeelEntry[] submitted)
    {
        var instance = AssignmentTests.Engine(TwoTasks("after-sales", "warehouse-keeper")).Start("p");
        Finish(instance, "send", "u-after-1", submitted);
        return instance;
    }

    private static Instance Delivered()
    {
        var instance = HandedOver();
        instance.Do(new DeliverHandoff(instance.Engine.Outward.OfType<SendHandoff>().Single().Handoff));
        return instance;
    }

    private static void Finish(Instance instance, string task, string person, params FeelEntry[] submitted) =>
        instance.As(person, i => new CompleteUserTask(i.TaskKey(task), FeelContext.Of(submitted)));
}
