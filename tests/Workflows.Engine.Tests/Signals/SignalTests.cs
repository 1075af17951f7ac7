using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Events.Signals;
using Workflows.Engine.Signals;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Signals;

internal sealed class SignalTests
{
    [Test]
    public void A_broadcast_reaches_everybody_who_waits_each_once()
    {
        var engine = new TestEngine(Waiting("a"), Waiting("b"));
        var instances = new[] { engine.Start("a"), engine.Start("a"), engine.Start("b") };
        engine.Broadcast("stop", new FeelEntry("reason", "盘点"));
        foreach (var instance in instances)
        {
            instance.ShouldBeOver();
            instance.Variable("reason").ShouldBe((FeelValue)"盘点");
        }
        engine.Events.OfType<SignalReceived>().Count().ShouldBe(3);
        engine.OtherEvents.OfType<SignalBroadcast>().Single().Receivers.Count.ShouldBe(3);
        engine.Other<SignalState>(StreamId.OfSignal("stop")).SubscriptionCount.ShouldBe(0);
    }

    [Test]
    public void A_signal_is_not_kept_for_who_comes_later()
    {
        var engine = new TestEngine(Waiting("a"));
        engine.Broadcast("stop");
        engine.Start("a").Active.ShouldBe(["wait"]);
    }

    [Test]
    public void Another_name_reaches_nobody()
    {
        var engine = new TestEngine(Waiting("a"));
        var instance = engine.Start("a");
        engine.Broadcast("go");
        instance.Active.ShouldBe(["wait"]);
    }

    [Test]
    public void An_interrupting_boundary_event_ends_its_activity()
    {
        var engine = new TestEngine(WithBoundary(interrupting: true));
        var instance = engine.Start("p");
        engine.Broadcast("stop");
        instance.ShouldBeOver();
        instance.Terminated.ShouldContain("t");
        instance.Completed.ShouldContain("stopped");
    }

    [Test]
    public void A_boundary_event_that_does_not_interrupt_occurs_with_every_broadcast()
    {
        var engine = new TestEngine(WithBoundary(interrupting: false));
        var instance = engine.Start("p");
        engine.Broadcast("stop");
        engine.Broadcast("stop");
        instance.Active.ShouldBe(["t"]);
        instance.Completed.Count(id => id == "stopped").ShouldBe(2);
        instance.CompleteTask("t");
        instance.ShouldBeOver();
        engine.Other<SignalState>(StreamId.OfSignal("stop")).SubscriptionCount.ShouldBe(0);
    }

    [Test]
    public void Behind_an_event_based_gateway_it_decides_the_way()
    {
        var process = new ProcessBuilder("p")
            .Start()
            .EventBased("g")
            .CatchSignal("s", "stop")
            .CatchTimer("late", "PT1H")
            .End("stopped")
            .End("waited")
            .Path("start", "g", "s", "stopped")
            .Path("g", "late", "waited");
        var engine = new TestEngine(process);
        var instance = engine.Start("p");
        engine.Broadcast("stop");
        instance.ShouldBeOver();
        instance.Completed.ShouldContain("stopped");
    }

    [Test]
    public void A_model_throws_to_all_and_its_input_mappings_travel_along()
    {
        var thrower = new ProcessBuilder("thrower")
            .Start()
            .ThrowSignal("throw", "stop", ("reason", "=\"断货\""))
            .SignalEnd("end", "done")
            .Path("start", "throw", "end");
        var engine = new TestEngine(thrower, Waiting("a"), Waiting("later", "done"));
        var (waiting, later) = (engine.Start("a"), engine.Start("later"));
        var instance = engine.Start("thrower");
        instance.ShouldBeOver();
        waiting.ShouldBeOver();
        waiting.Variable("reason").ShouldBe((FeelValue)"断货");
        later.ShouldBeOver();
        engine.OtherEvents.OfType<SignalBroadcast>().First().ThrownBy.ShouldBe(instance.State.Key);
    }

    [Test]
    public void A_start_event_starts_the_latest_version_with_what_the_signal_brings()
    {
        var process = new ProcessBuilder("p").SignalStart("start", "stop").UserTask("t").End().Path("start", "t", "end");
        var engine = new TestEngine(process);
        engine.Broadcast("stop", new FeelEntry("reason", "盘点"));
        var instance = engine.InstancesOf("p").Single();
        instance.Active.ShouldBe(["t"]);
        instance.Variable("reason").ShouldBe((FeelValue)"盘点");
        engine.Events.OfType<ProcessInstanceCreated>().Single().StartedBy.SignalName.ShouldBe("stop");
    }

    [Test]
    public void A_cancelled_instance_waits_no_more()
    {
        var engine = new TestEngine(Waiting("a"));
        engine.Start("a").Cancel();
        engine.Other<SignalState>(StreamId.OfSignal("stop")).SubscriptionCount.ShouldBe(0);
    }

    [Test]
    public void A_signal_that_comes_after_the_wait_has_no_effect()
    {
        var engine = new TestEngine(Waiting("a"));
        var instance = engine.Start("a");
        engine.CarriesOut = false;
        engine.Broadcast("stop");
        var (target, command) = engine.Held.Single();
        engine.Accept(target, command);
        engine.Accept(target, command);
        instance.ShouldBeOver();
        instance.EventsOf<SignalReceived>().Count().ShouldBe(1);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void It_starts_an_event_subprocess_instead_of_or_beside_what_runs(bool interrupting)
    {
        var process = new ProcessBuilder("p")
            .Start()
            .UserTask("t")
            .End()
            .EventSubProcess("e", ProcessBuilder.Signal("e-start", "stop"), interrupting)
            .Path("start", "t", "end");
        var engine = new TestEngine(process);
        var instance = engine.Start("p");
        engine.Broadcast("stop");
        instance.Active.ShouldContain("e-work");
        instance.Active.Contains("t").ShouldBe(!interrupting);
        engine.Broadcast("stop");
        instance.Active.Count(id => id == "e-work").ShouldBe(interrupting ? 1 : 2);
    }

    private static ProcessBuilder Waiting(string id, string signal = "stop") =>
        new ProcessBuilder(id).Start().CatchSignal("wait", signal).End().Path("start", "wait", "end");

    private static ProcessBuilder WithBoundary(bool interrupting) =>
        new ProcessBuilder("p")
            .Start()
            .UserTask("t")
            .BoundarySignal("b", "t", "stop", interrupting)
            .End()
            .End("stopped")
            .Path("start", "t", "end")
            .Path("b", "stopped");
}
