using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §13.5: messages that are caught and thrown, event-based gateways.</summary>
[TestFixture]
public sealed class MessageTests
{
    [Test]
    public void A_message_reaches_the_instance_with_its_correlation_key()
    {
        var engine = new TestEngine(Waiting());
        var first = engine.Start("p", new FeelEntry("orderNo", "A"));
        var second = engine.Start("p", new FeelEntry("orderNo", "B"));
        engine.Publish("paid", "B", new FeelEntry("amount", 5));
        first.Active.ShouldBe(["wait"]);
        second.Variable("amount").ShouldBe((FeelValue)5);
        second.ShouldBeOver();
    }

    [Test]
    public void A_message_that_came_first_is_buffered()
    {
        var engine = new TestEngine(Waiting());
        engine.Publish("paid", "A");
        engine.Start("p", new FeelEntry("orderNo", "A")).ShouldBeOver();
    }

    [Test]
    public void A_correlation_key_without_value_is_an_incident()
    {
        var engine = new TestEngine(Waiting());
        var instance = engine.Start("p");
        instance.Incident.ErrorType.ShouldBe("EXTRACT_VALUE_ERROR");
        instance.Set(new FeelEntry("orderNo", "A")).Resolve();
        engine.Publish("paid", "A");
        instance.ShouldBeOver();
    }

    [Test]
    public void Output_mappings_choose_among_what_the_message_brought()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p").Start().CatchMessage("wait", "m", "k", ("a", "=x + 1")).End().Path("start", "wait", "end")
        );
        var instance = engine.Start("p");
        engine.Publish("m", "k", new FeelEntry("x", 1));
        instance.Variable("a").ShouldBe((FeelValue)2);
        instance.Variable("x").IsNull.ShouldBeTrue();
    }

    [Test]
    public void A_receive_task_waits_like_a_catch_event()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().ReceiveTask("wait", "m", "k").End().Path("start", "wait", "end"));
        var instance = engine.Start("p");
        engine.Publish("m", "k");
        instance.ShouldBeOver();
    }

    [Test]
    public void Event_based_gateway_goes_the_way_of_the_first_event_and_forgets_the_others()
    {
        var engine = new TestEngine(EventBased());
        var instance = engine.Start("p");
        engine.Publish("shipped", "k", new FeelEntry("trackingNo", "T"));
        instance.Completed.ShouldBe(["start", "gw", "shipped", "e1"]);
        instance.Variable("trackingNo").ShouldBe(new FeelString("T"));
        instance.ShouldBeOver();
    }

    [Test]
    public void Event_based_gateway_goes_the_way_of_its_timer()
    {
        var engine = new TestEngine(EventBased());
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromDays(8));
        instance.Completed.ShouldBe(["start", "gw", "late", "e3"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_message_offered_to_somebody_who_has_gone_on_is_turned_back()
    {
        var engine = new TestEngine(EventBased());
        var instance = engine.Start("p");
        var subscription = instance.State.Subscriptions.Values.Single(s => s.MessageName == "cancelled");
        engine.Publish("shipped", "k");
        engine.CarriesOut = false;
        instance.Do(new CorrelateMessage(subscription.Key, new MessageKey(1), "cancelled", "k", FeelContext.Empty));
        engine.Events[^1].ShouldBeOfType<MessageTurnedAway>();
        engine.Held.ShouldHaveSingleItem().Command.ShouldBeOfType<TurnBackMessage>();
    }

    [Test]
    public void An_interrupting_boundary_message_ends_its_activity()
    {
        var engine = new TestEngine(WithBoundary(interrupting: true));
        var instance = engine.Start("p");
        engine.Publish("cancel", "k");
        instance.Terminated.ShouldBe(["work"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_non_interrupting_boundary_message_may_come_often()
    {
        var engine = new TestEngine(WithBoundary(interrupting: false));
        var instance = engine.Start("p");
        engine.Publish("cancel", "k", new FeelEntry("n", 1));
        engine.Publish("cancel", "k", new FeelEntry("n", 2));
        instance.Completed.Count(id => id == "noticed").ShouldBe(2);
        instance.Variable("n").ShouldBe((FeelValue)2);
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void A_thrown_message_carries_the_locals_of_its_input_mappings()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ThrowMessage("throw", "exchange-requested", "=orderNo", ("orderNo", "=orderNo"), ("quantity", "=2"))
                .End()
                .Path("start", "throw", "end")
        );
        engine.Start("p", new FeelEntry("orderNo", "A"), new FeelEntry("secret", 1)).ShouldBeOver();
        var thrown = engine.Events.OfType<MessageThrown>().Single();
        thrown.CorrelationKey.ShouldBe("A");
        thrown.Variables.ShouldBe(FeelContext.Of(new FeelEntry("orderNo", "A"), new FeelEntry("quantity", 2)));
        thrown.TimeToLiveSeconds.ShouldBe(3600);
    }

    [Test]
    public void A_message_from_one_flow_starts_another()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p").Start().ThrowMessage("throw", "go", "=\"K\"", ("x", "=1")).End().Path("start", "throw", "end"),
            new ProcessBuilder("q").MessageStart("start", "go").ServiceTask("work").End().Path("start", "work", "end")
        );
        engine.Start("p");
        var started = engine.InstancesOf("q").ShouldHaveSingleItem();
        started.Variable("x").ShouldBe((FeelValue)1);
        started.State.Created!.StartedBy.Kind.ShouldBe(StartKind.Message);
    }

    private static ProcessBuilder Waiting() =>
        new ProcessBuilder("p").Start().CatchMessage("wait", "paid", "=orderNo").End().Path("start", "wait", "end");

    private static ProcessBuilder EventBased() =>
        new ProcessBuilder("p")
            .Start()
            .EventBased("gw")
            .CatchMessage("shipped", "shipped", "k")
            .CatchMessage("cancelled", "cancelled", "k")
            .CatchTimer("late", "P7D")
            .End("e1")
            .End("e2")
            .End("e3")
            .Path("start", "gw", "shipped", "e1")
            .Path("gw", "cancelled", "e2")
            .Path("gw", "late", "e3");

    private static ProcessBuilder WithBoundary(bool interrupting) =>
        new ProcessBuilder("p")
            .Start()
            .ServiceTask("work")
            .BoundaryMessage("cancel", "work", "cancel", "k", interrupting)
            .End()
            .End("noticed")
            .Path("start", "work", "end")
            .Path("cancel", "noticed");
}
