using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;
using Workflows.Organization.Structure;
using EscalationStep = Workflows.Engine.Events.ProcessInstances.EscalationStep;

namespace Workflows.Engine.Tests.UserTasks;

/// <summary>Due dates and E1: reminder at 80 %, due at 100 %, the superior as candidate at 150 %, one timer for all three.</summary>
[TestFixture]
public sealed class DeadlineTests
{
    [Test]
    public void A_working_duration_is_counted_by_the_positions_calendar()
    {
        // Tuesday 09:00 in Shanghai; one working day of eight hours with the lunch hour ends at 18:00.
        var task = Engine("=workDue(\"1wd\")", "warehouse-keeper").Start("p").TaskOf("task");
        task.DueAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        task.RemindAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 8, 24, 0, TimeSpan.Zero), "80 % of eight working hours");
        task.EscalateAt.ShouldBe(new DateTimeOffset(2026, 11, 25, 6, 0, 0, TimeSpan.Zero), "twelve working hours end on the next day");
    }

    [Test]
    public void Clock_time_runs_day_and_night()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        var task = engine.Start("p").TaskOf("task");
        task.DueAt.ShouldBe(engine.Now.AddHours(10));
        task.RemindAt.ShouldBe(engine.Now.AddHours(8));
        task.EscalateAt.ShouldBe(engine.Now.AddHours(15));
    }

    [Test]
    public void A_date_may_be_given_as_iso_text()
    {
        var engine = Engine("2026-11-25T10:00:00+08:00", "warehouse-keeper");
        engine.Start("p").TaskOf("task").DueAt.ShouldBe(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));
    }

    [Test]
    public void One_timer_serves_reminder_due_and_escalation()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        var instance = engine.Start("p");
        instance.State.Timers.Count.ShouldBe(1);
        engine.Advance(TimeSpan.FromHours(8));
        Steps(engine).ShouldBe([EscalationStep.Remind]);
        engine.Advance(TimeSpan.FromHours(2));
        Steps(engine).ShouldBe([EscalationStep.Remind, EscalationStep.Due]);
        instance.State.Timers.Count.ShouldBe(1);
        engine.Advance(TimeSpan.FromHours(5));
        Steps(engine)[^1].ShouldBe(EscalationStep.Escalate);
        instance.State.Timers.ShouldBeEmpty();
    }

    [Test]
    public void The_reminder_goes_to_the_pool_the_due_notice_to_its_superior_too()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        engine.Start("p");
        engine.Advance(TimeSpan.FromHours(10));
        var told = engine.Events.OfType<UserTaskEscalated>().Select(e => e.Told).ToList();
        told[0].ShouldBe(["u-keeper"]);
        told[1].ShouldBe(["u-keeper", "u-logistics"]);
    }

    [Test]
    public void At_150_percent_the_superior_may_take_the_task_over()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(15));
        instance.TaskOf("task").CandidateUsers.ShouldBe(["u-logistics"]);
        instance.As("u-logistics", i => new ClaimUserTask(i.TaskKey("task")));
    }

    [Test]
    public void From_150_percent_on_the_superior_may_take_it_from_whoever_is_late()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        var instance = engine.Start("p");
        instance.As("u-keeper", i => new ClaimUserTask(i.TaskKey("task")));
        engine.Advance(TimeSpan.FromHours(14));
        instance.RefuseTo("u-logistics", new ClaimUserTask(instance.TaskKey("task")));
        engine.Advance(TimeSpan.FromHours(1));
        instance.RefuseTo("u-sales", new ClaimUserTask(instance.TaskKey("task")));
        instance.As("u-logistics", i => new ClaimUserTask(i.TaskKey("task")));
        instance.TaskOf("task").Assignee.ShouldBe("u-logistics");
        engine.Events.OfType<UserTaskClaimed>().Last().TakenFrom.ShouldBe("u-keeper");
    }

    [Test]
    public void An_escalation_says_by_which_policy_at_which_share_and_whose_superior()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        var instance = engine.Start("p");
        instance.As("u-keeper", i => new ClaimUserTask(i.TaskKey("task")));
        engine.Advance(TimeSpan.FromHours(15));
        var events = engine.Events.OfType<UserTaskEscalated>().ToList();
        events.ShouldAllBe(e => e.Policy == "E1" && e.SuperiorOf == "u-keeper");
        events.Select(e => e.Percent).ShouldBe([80, 100, 150]);
        events[^1].AddedCandidate.ShouldBe("u-logistics");
    }

    [Test]
    public void A_policy_does_only_what_its_steps_say()
    {
        var notify = new EscalationPolicy(
            "quiet",
            "只通知办理人",
            [new Workflows.Organization.Structure.EscalationStep(100, EscalationAction.Notify, [EscalationTarget.Assignee])]
        );
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper", "quiet");
        engine.Organization = Organization.Centre.Build(Organization.Centre.Model() with { Escalations = [notify] });
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(40));
        var told = engine.Events.OfType<UserTaskEscalated>().ShouldHaveSingleItem();
        told.Step.ShouldBe(EscalationStep.Due);
        told.Told.ShouldBe(["u-keeper"]);
        instance.State.Timers.ShouldBeEmpty();
    }

    [Test]
    public void A_task_that_gets_its_due_date_later_escalates_too()
    {
        var engine = Engine("=null", "warehouse-keeper");
        var instance = engine.Start("p");
        instance.State.Timers.ShouldBeEmpty();
        instance.Do(new UpdateUserTask(instance.TaskKey("task"), new UserTaskChanges { DueAt = engine.Now.AddHours(10) }));
        engine.Advance(TimeSpan.FromHours(8));
        Steps(engine).ShouldBe([EscalationStep.Remind]);
    }

    [Test]
    public void At_the_top_where_nobody_can_take_over_the_reminder_is_repeated_daily()
    {
        var engine = Engine("=workDue(\"10h\")", "director");
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(15 + 48));
        Steps(engine).Count.ShouldBe(5);
        instance.State.Timers.Count.ShouldBe(1);
    }

    [Test]
    public void After_an_outage_only_the_latest_mark_is_told()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        engine.Start("p");
        engine.Outage(TimeSpan.FromHours(20));
        Steps(engine).ShouldBe([EscalationStep.Escalate]);
    }

    [Test]
    public void A_new_due_date_begins_the_marks_anew()
    {
        var engine = Engine("=workDue(\"10h\")", "warehouse-keeper");
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(9));
        instance.Do(new UpdateUserTask(instance.TaskKey("task"), new UserTaskChanges { DueAt = engine.Now.AddHours(10) }));
        instance.State.Timers.Values.ShouldHaveSingleItem().DueAt.ShouldBe(engine.Now.AddHours(8));
        engine.Advance(TimeSpan.FromHours(8));
        Steps(engine).ShouldBe([EscalationStep.Remind, EscalationStep.Remind]);
    }

    [Test]
    public void A_completed_task_has_no_timer_any_more() =>
        Engine("=workDue(\"10h\")", "warehouse-keeper").Start("p").CompleteTask("task").ShouldBeOver();

    private static List<EscalationStep> Steps(TestEngine engine) => [.. engine.Events.OfType<UserTaskEscalated>().Select(e => e.Step)];

    private static TestEngine Engine(string due, string position, string? policy = null) =>
        AssignmentTests.Engine(
            new ProcessBuilder("p")
                .Start()
                .UserTask(
                    "task",
                    t =>
                        t with
                        {
                            Assignment = AssignmentTests.Groups(position),
                            Schedule = new TaskSchedule(ProcessBuilder.Text(due), null, default),
                            Properties = policy is null ? [] : [new ZeebeProperty("escalationPolicy", policy)],
                        }
                )
                .End()
                .Path("start", "task", "end")
        );
}
