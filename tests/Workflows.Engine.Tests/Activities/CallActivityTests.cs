using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;
using LifeCycle = Workflows.Engine.ProcessInstances.LifeCycle;

namespace Workflows.Engine.Tests.Activities;

/// <summary>BPMN 2.0.2 §13.3.3, §10.3.6: a process runs another and waits for it.</summary>
[TestFixture]
public sealed class CallActivityTests
{
    [Test]
    public void The_caller_waits_until_the_called_process_has_ended()
    {
        var engine = new TestEngine(Parent(), Child());
        var parent = engine.Start("parent");
        var child = engine.InstancesOf("child").ShouldHaveSingleItem();
        child.State.Created!.RootInstance.ShouldBe(parent.State.Key);
        parent.Active.ShouldBe(["call"]);
        child.CompleteJob("work");
        child.ShouldBeOver();
        parent.ShouldBeOver();
    }

    [Test]
    public void All_variables_go_in_and_come_back_but_those_of_the_engine_stay()
    {
        var engine = new TestEngine(Parent(), Child());
        var parent = engine.Start("parent", new FeelEntry("x", 1));
        var key = parent.Variable("businessKey");
        var child = engine.InstancesOf("child").Single();
        child.Variable("x").ShouldBe((FeelValue)1);
        child.CompleteJob("work", new FeelEntry("y", 2));
        parent.Variable("y").ShouldBe((FeelValue)2);
        parent.Variable("businessKey").ShouldBe(key);
    }

    [Test]
    public void Mappings_choose_what_goes_in_and_what_comes_back()
    {
        var engine = new TestEngine(
            Parent(call =>
                call with
                {
                    CalledElement = call.CalledElement! with { PropagateAllParentVariables = false },
                    IoMapping = ProcessBuilder.Mapping([("input", "=x")], [("result", "=y")]),
                }
            ),
            Child()
        );
        var parent = engine.Start("parent", new FeelEntry("x", 1));
        var child = engine.InstancesOf("child").Single();
        child.Variable("input").ShouldBe((FeelValue)1);
        child.Variable("x").IsNull.ShouldBeTrue();
        child.CompleteJob("work", new FeelEntry("y", 2), new FeelEntry("z", 3));
        parent.Variable("result").ShouldBe((FeelValue)2);
        parent.Variable("z").IsNull.ShouldBeTrue();
    }

    [TestCase(null, "flagship", TestName = "The_project_goes_with_a_call_that_chooses_its_variables")]
    [TestCase("=\"direct\"", "direct", TestName = "A_call_may_be_for_another_project")]
    public void The_project_of_a_call(string? mapped, string expected)
    {
        var engine = new TestEngine(
            Parent(call =>
                call with
                {
                    CalledElement = call.CalledElement! with { PropagateAllParentVariables = false },
                    IoMapping = ProcessBuilder.Mapping(mapped is null ? [] : [("projectId", mapped)], []),
                }
            ),
            Child()
        );
        engine.Start("parent", new FeelEntry("projectId", "flagship"), new FeelEntry("x", 1));
        var child = engine.InstancesOf("child").Single();
        child.Variable("projectId").ShouldBe((FeelValue)expected);
        child.Variable("x").IsNull.ShouldBeTrue();
    }

    [Test]
    public void A_process_that_is_not_deployed_is_an_incident_and_resolving_calls_again()
    {
        var engine = new TestEngine(Parent());
        var parent = engine.Start("parent");
        parent.Incident.ErrorType.ShouldBe("CALLED_ELEMENT_ERROR");
        engine.Definitions.Add(Child().Build());
        parent.Resolve();
        engine.InstancesOf("child").Single().CompleteJob("work");
        parent.ShouldBeOver();
    }

    [Test]
    public void Processes_that_call_each_other_in_a_circle_become_an_incident()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().CallActivity("call", "p").Path("start", "call"))
        {
            Limits = new EngineLimits(CallDepth: 5),
        };
        engine.Start("p");
        engine.InstancesOf("p").Count.ShouldBe(6);
        engine.InstancesOf("p")[^1].Incident.ErrorType.ShouldBe("CALLED_ELEMENT_ERROR");
    }

    [Test]
    public void Cancelling_the_caller_waits_for_the_called_instance()
    {
        var engine = new TestEngine(Parent(), Child());
        var parent = engine.Start("parent");
        engine.CarriesOut = false;
        parent.Cancel();
        parent.State.Root.State.ShouldBe(LifeCycle.Terminating);
        var (target, command) = engine.Held.Single(h => h.Command is CancelCalledInstance);
        engine.CarriesOut = true;
        engine.Accept(target, command);
        engine.InstancesOf("child").Single().IsTerminated.ShouldBeTrue();
        parent.IsTerminated.ShouldBeTrue();
        parent.ShouldBeOver();
    }

    [Test]
    public void A_cancellation_that_overtakes_its_call_comes_again_later()
    {
        var engine = new TestEngine(Parent(), Child());
        engine
            .Refuse(StreamId.Of(new ProcessInstanceKey(9)), new CancelCalledInstance(new ElementInstanceKey(1), "r"))
            .Kind.ShouldBe(RejectionKind.Busy);
    }

    [Test]
    public void What_comes_to_a_called_instance_after_its_end_is_not_another_end()
    {
        var engine = new TestEngine(
            Parent(),
            new ProcessBuilder("child")
                .Start()
                .EventBased("gw")
                .CatchMessage("a", "a", "k")
                .CatchMessage("b", "b", "k")
                .End()
                .Path("start", "gw", "a", "end")
                .Path("gw", "b", "end")
        );
        engine.Start("parent");
        var child = engine.InstancesOf("child").Single();
        var other = child.State.Subscriptions.Values.Single(s => s.MessageName == "b");
        engine.Publish("a", "k");
        engine.CarriesOut = false;
        child.Do(new CorrelateMessage(other.Key, new MessageKey(1), "b", "k", FeelContext.Empty));
        engine.Held.ShouldAllBe(h => h.Command is Commands.Messages.TurnBackMessage);
    }

    [Test]
    public void A_called_instance_is_not_cancelled_alone()
    {
        var engine = new TestEngine(Parent(), Child());
        engine.Start("parent");
        engine.InstancesOf("child").Single().Refuse(new CancelProcessInstance()).Code.ShouldBe("CALLED_INSTANCE");
    }

    [Test]
    public void A_boundary_event_goes_on_when_the_called_instance_has_answered()
    {
        var engine = new TestEngine(Parent().BoundaryTimer("late", "call", "PT1H").End("e2").Path("late", "e2"), Child());
        var parent = engine.Start("parent");
        engine.Advance(TimeSpan.FromHours(1));
        engine.InstancesOf("child").Single().IsTerminated.ShouldBeTrue();
        parent.Completed.ShouldBe(["start", "late", "e2"]);
        parent.ShouldBeOver();
    }

    [Test]
    public void An_error_of_the_called_process_is_caught_by_the_caller()
    {
        var engine = new TestEngine(Parent().BoundaryError("failed", "call", "E").End("e2").Path("failed", "e2"), Child());
        var parent = engine.Start("parent");
        var child = engine.InstancesOf("child").Single().ThrowError("work", "E", new FeelEntry("why", "x"));
        child.IsTerminated.ShouldBeTrue();
        child.ShouldBeOver();
        parent.Completed.ShouldBe(["start", "failed", "e2"]);
        parent.Variable("why").ShouldBe(new FeelString("x"));
        parent.ShouldBeOver();
    }

    [Test]
    public void An_error_that_no_caller_catches_is_an_incident_where_it_was_thrown()
    {
        var engine = new TestEngine(Parent().BoundaryError("failed", "call", "OTHER").End("e2").Path("failed", "e2"), Child());
        var parent = engine.Start("parent");
        engine.InstancesOf("child").Single().ThrowError("work", "E").Incident.ErrorType.ShouldBe("UNHANDLED_ERROR_EVENT");
        parent.Active.ShouldBe(["call"]);
    }

    [Test]
    public void An_error_passes_through_callers_that_do_not_catch_it()
    {
        var engine = new TestEngine(
            new ProcessBuilder("top")
                .Start()
                .CallActivity("middle", "parent")
                .BoundaryError("failed", "middle")
                .End()
                .Path("start", "middle")
                .Path("failed", "end"),
            Parent(),
            Child()
        );
        var top = engine.Start("top");
        engine.InstancesOf("child").Single().ThrowError("work", "E");
        engine.InstancesOf("parent").Single().IsTerminated.ShouldBeTrue();
        top.Completed.ShouldBe(["start", "failed", "end"]);
        top.ShouldBeOver();
    }

    [Test]
    public void An_expectation_that_does_not_hold_is_an_incident_that_begins_with_CHILD_INCOMPLETE()
    {
        var engine = new TestEngine(
            Parent(call => call with { Expectation = new Expectation(ProcessBuilder.Text("=status = \"done\""), default) }),
            Child()
        );
        var parent = engine.Start("parent");
        engine.InstancesOf("child").Single().CompleteJob("work", new FeelEntry("status", "cancelled"));
        parent.Incident.ErrorType.ShouldBe("CALLED_ELEMENT_ERROR");
        parent.Incident.Text.En.ShouldStartWith("CHILD_INCOMPLETE");
        parent.Set(new FeelEntry("status", "done")).Resolve().ShouldBeOver();
    }

    [Test]
    public void The_end_of_a_called_instance_is_heard_once()
    {
        var engine = new TestEngine(Parent(), Child());
        var parent = engine.Start("parent");
        var call = parent.ElementOf("call").Id;
        var child = engine.InstancesOf("child").Single();
        child.CompleteJob("work");
        engine
            .Decide(parent.State.Id, new EndCalledInstance(call, child.State.Key, true, FeelContext.Empty))
            .ShouldBeOfType<Decision.Accepted>()
            .Events.ShouldBeEmpty();
    }

    private static ProcessBuilder Parent(Func<CallActivity, CallActivity>? with = null) =>
        new ProcessBuilder("parent").Start().CallActivity("call", "child", with).End().Path("start", "call", "end");

    private static ProcessBuilder Child() => new ProcessBuilder("child").Start().ServiceTask("work").End().Path("start", "work", "end");
}
