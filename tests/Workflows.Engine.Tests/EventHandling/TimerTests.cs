using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §10.5.5.15: timers that catch, interrupt and recur.</summary>
[TestFixture]
public sealed class TimerTests
{
    [Test]
    public void A_timer_catch_event_waits_for_its_duration()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().CatchTimer("wait", "P7D").End().Path("start", "wait", "end"));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromDays(6.9));
        instance.Active.ShouldBe(["wait"]);
        engine.Advance(TimeSpan.FromDays(0.2));
        instance.ShouldBeOver();
    }

    [Test]
    public void The_event_carries_when_it_was_due_beside_the_time_of_the_commit()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().CatchTimer("wait", "PT1H").End().Path("start", "wait", "end"));
        engine.Start("p");
        var due = engine.Now.AddHours(1);
        engine.Outage(TimeSpan.FromHours(5));
        engine.Events.OfType<TimerTriggered>().Single().DueAt.ShouldBe(due);
    }

    [Test]
    public void A_duration_may_be_an_expression()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p").Start().CatchTimer("wait", "=duration(\"P\" + string(days) + \"D\")").End().Path("start", "wait", "end")
        );
        var instance = engine.Start("p", new FeelEntry("days", 3));
        engine.Advance(TimeSpan.FromDays(3));
        instance.ShouldBeOver();
    }

    [TestCase("10:00")]
    [TestCase("tomorrow")]
    [TestCase("2026-13-01T00:00:00Z")]
    public void What_is_no_moment_is_an_incident(string date)
    {
        var process = new ProcessBuilder("p").Start().CatchTimer("wait", "PT1H").End().Path("start", "wait", "end").Build();
        var timer = (Bpmn.Model.IntermediateCatchEvent)process.FlowElements[1];
        var definition = new Bpmn.Model.TimerEventDefinition { Id = "t", TimeDate = ProcessBuilder.Text(date) };
        var engine = new TestEngine();
        engine.Definitions.Add(
            process with
            {
                FlowElements = process.FlowElements.SetItem(1, timer with { EventDefinitions = [definition] }),
            }
        );
        engine.Start("p").Incident.ErrorType.ShouldBe("EXTRACT_VALUE_ERROR");
    }

    [Test]
    public void A_timer_without_a_value_is_an_incident_and_resolving_sets_it()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().CatchTimer("wait", "=span").End().Path("start", "wait", "end"));
        var instance = engine.Start("p");
        instance.Incident.ErrorType.ShouldBe("EXTRACT_VALUE_ERROR");
        instance.Set(new FeelEntry("span", "PT1H")).Resolve();
        engine.Advance(TimeSpan.FromHours(1));
        instance.ShouldBeOver();
    }

    [Test]
    public void An_interrupting_boundary_timer_ends_its_activity()
    {
        var engine = new TestEngine(Limited(interrupting: true));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(2));
        instance.Terminated.ShouldBe(["work"]);
        instance.Completed.ShouldBe(["start", "late", "escalated"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_non_interrupting_boundary_timer_leaves_its_activity_running()
    {
        var engine = new TestEngine(Limited(interrupting: false));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(2));
        instance.Active.ShouldBe(["work"]);
        instance.Completed.ShouldBe(["start", "late", "escalated"]);
        instance.State.Timers.ShouldBeEmpty();
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void A_boundary_timer_ends_with_its_activity()
    {
        var engine = new TestEngine(Limited(interrupting: true));
        engine.Start("p").CompleteJob("work").ShouldBeOver();
        engine.Events.ShouldContain(e => e is TimerCanceled);
    }

    [Test]
    public void A_cycle_fires_as_often_as_it_says()
    {
        var engine = new TestEngine(Recurring("R3/PT1H"));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(10));
        instance.Completed.Count(id => id == "reminded").ShouldBe(3);
        instance.State.Timers.ShouldBeEmpty();
        instance.Active.ShouldBe(["work"]);
    }

    [Test]
    public void An_endless_cycle_ends_with_its_activity()
    {
        var engine = new TestEngine(Recurring("R/PT1H"));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(5));
        instance.Completed.Count(id => id == "reminded").ShouldBe(5);
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void Recurrences_missed_in_an_outage_fire_once_and_are_counted()
    {
        var engine = new TestEngine(Recurring("R/PT1H"));
        var instance = engine.Start("p");
        engine.Outage(TimeSpan.FromHours(4.5));
        instance.Completed.Count(id => id == "reminded").ShouldBe(1);
        var fired = engine.Events.OfType<TimerTriggered>().Single();
        fired.Missed.ShouldBe(3);
        fired.NextDueAt.ShouldBe(fired.DueAt.AddHours(4));
    }

    [Test]
    public void A_limited_cycle_counts_what_it_missed()
    {
        var engine = new TestEngine(Recurring("R3/PT1H"));
        var instance = engine.Start("p");
        engine.Outage(TimeSpan.FromHours(10));
        instance.State.Timers.ShouldBeEmpty();
    }

    [Test]
    public void A_timer_that_is_gone_has_no_effect()
    {
        var engine = new TestEngine(Limited(interrupting: true));
        var instance = engine.Start("p");
        var timer = instance.State.Timers.Values.Single();
        instance.CompleteJob("work");
        engine
            .Decide(instance.State.Id, new TriggerTimer(timer.Key, timer.DueAt))
            .ShouldBeOfType<Decision.Accepted>()
            .Events.ShouldBeEmpty();
    }

    [Test]
    public void A_timer_that_comes_early_is_refused()
    {
        var engine = new TestEngine(Limited(interrupting: true));
        var instance = engine.Start("p");
        var timer = instance.State.Timers.Values.Single();
        instance.Refuse(new TriggerTimer(timer.Key, timer.DueAt)).Code.ShouldBe("TIMER_NOT_DUE");
    }

    private static ProcessBuilder Limited(bool interrupting) =>
        new ProcessBuilder("p")
            .Start()
            .ServiceTask("work")
            .BoundaryTimer("late", "work", "PT2H", interrupting)
            .End()
            .End("escalated")
            .Path("start", "work", "end")
            .Path("late", "escalated");

    private static ProcessBuilder Recurring(string cycle) =>
        new ProcessBuilder("p")
            .Start()
            .ServiceTask("work")
            .BoundaryCycle("remind", "work", cycle)
            .End()
            .End("reminded")
            .Path("start", "work", "end")
            .Path("remind", "reminded");
}
