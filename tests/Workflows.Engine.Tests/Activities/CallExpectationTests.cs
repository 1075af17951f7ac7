using System.Collections.Immutable;
using Workflows.Bpmn.Ops;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Activities;

/// <summary>A called process says how it ended (<c>ops:process statusVariable success</c>); a call that is not satisfied holds its flow.</summary>
[TestFixture]
public sealed class CallExpectationTests
{
    [Test]
    public void A_call_goes_on_when_the_called_process_reached_its_success()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "done"));
        parent.ShouldBeOver();
    }

    [Test]
    public void A_call_that_did_not_reach_success_is_an_incident_that_begins_with_CHILD_INCOMPLETE()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Incident.ErrorType.ShouldBe("CALLED_ELEMENT_ERROR");
        parent.Incident.Text.En.ShouldStartWith("CHILD_INCOMPLETE");
        parent.Incident.Text.Zh.ShouldStartWith("CHILD_INCOMPLETE");
        parent.Active.ShouldBe(["call"]);
    }

    [Test]
    public void The_status_counts_even_where_the_call_takes_nothing_of_the_called_process()
    {
        var engine = Engine(call => call with { CalledElement = call.CalledElement! with { PropagateAllChildVariables = false } });
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "done"));
        parent.Variable("shotStatus").IsNull.ShouldBeTrue();
        parent.ShouldBeOver();
    }

    [Test]
    public void A_status_that_was_never_written_is_not_success()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work");
        parent.Incident.Text.En.ShouldStartWith("CHILD_INCOMPLETE");
    }

    [Test]
    public void Resolving_calls_the_process_again()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Resolve();
        engine.InstancesOf("child").Count.ShouldBe(2);
        parent.State.Incidents.ShouldBeEmpty();
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "done"));
        parent.ShouldBeOver();
    }

    [Test]
    public void Resolving_goes_on_when_somebody_has_put_the_status_right()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Set(new FeelEntry("shotStatus", "done")).Resolve().ShouldBeOver();
        engine.InstancesOf("child").Count.ShouldBe(1);
    }

    [Test]
    public void Skipping_goes_on_as_it_is()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Do(new ResolveIncident(parent.Incident.Key, Skip: true, "电话里已经办妥"));
        parent.ShouldBeOver();
        parent.Completed.ShouldContain("end");
        var resolved = parent.EventsOf<IncidentResolved>().ShouldHaveSingleItem();
        (resolved.Skipped, resolved.Note).ShouldBe((true, "电话里已经办妥"));
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void Skipping_needs_a_reason(string? reason)
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Refuse(new ResolveIncident(parent.Incident.Key, Skip: true, reason)).Code.ShouldBe("REASON_REQUIRED");
        parent.Active.ShouldBe(["call"]);
    }

    [Test]
    public void No_other_incident_can_be_skipped()
    {
        var instance = new TestEngine(new ProcessBuilder("p").Start().ServiceTask("work").Path("start", "work")).Start("p");
        instance.FailJob("work", 0);
        instance.Refuse(new ResolveIncident(instance.Incident.Key, Skip: true)).Code.ShouldBe("CANNOT_SKIP");
    }

    [Test]
    public void Cancelling_ends_the_caller_with_its_incident()
    {
        var engine = Engine();
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Cancel().ShouldBeOver();
    }

    [Test]
    public void An_expectation_of_the_call_goes_before_that_of_the_called_process()
    {
        var engine = Engine(call => call with { Expectation = new Expectation(ProcessBuilder.Text("=true"), default) });
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.ShouldBeOver();
    }

    [Test]
    public void A_boundary_timer_ends_the_wait_for_somebody_to_resolve()
    {
        var engine = Engine(boundary: process => process.BoundaryTimer("late", "call", "PT1H").Task("after").Path("late", "after"));
        var parent = engine.Start("parent");
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        engine.Advance(TimeSpan.FromHours(1));
        parent.Completed.ShouldContain("after");
        parent.ShouldBeOver();
    }

    [Test]
    public void Each_call_of_a_multi_instance_activity_is_judged_for_itself()
    {
        var engine = Engine(call =>
            call with
            {
                LoopCharacteristics = ProcessBuilder.ForEach("=[1, 2]", collect: "results", result: "=shotStatus"),
            }
        );
        var parent = engine.Start("parent");
        var children = engine.InstancesOf("child");
        children.Count.ShouldBe(2);
        children[0].CompleteJob("work", new FeelEntry("shotStatus", "done"));
        children[1].CompleteJob("work", new FeelEntry("shotStatus", "cancelled"));
        parent.Incident.Owner.LoopCounter.ShouldBe(2);
        parent.Resolve();
        Child(engine).CompleteJob("work", new FeelEntry("shotStatus", "done"));
        parent.ShouldBeOver();
        parent.Variable("results").ShouldBe(FeelList.Of([new FeelString("done"), new FeelString("done")]));
    }

    private static Instance Child(TestEngine engine) => engine.InstancesOf("child")[^1];

    private static TestEngine Engine(
        Func<Bpmn.Model.CallActivity, Bpmn.Model.CallActivity>? with = null,
        Action<ProcessBuilder>? boundary = null
    )
    {
        var parent = new ProcessBuilder("parent").Start().CallActivity("call", "child", with).End().Path("start", "call", "end");
        boundary?.Invoke(parent);
        return new TestEngine(
            parent,
            new ProcessBuilder("child")
            {
                Terms = new ProcessTerms(
                    null,
                    ImmutableSortedDictionary<string, string>.Empty.Add("statusVariable", "shotStatus").Add("success", "done"),
                    default
                ),
            }
                .Start()
                .ServiceTask("work")
                .End()
                .Path("start", "work", "end")
        );
    }
}
