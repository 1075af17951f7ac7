using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §13.5.4: event subprocesses, beside the work of their scope or instead of it.</summary>
[TestFixture]
public sealed class EventSubProcessTests
{
    [Test]
    public void A_non_interrupting_one_runs_beside_the_work_and_the_scope_waits_for_both()
    {
        var engine = new TestEngine(Process(ProcessBuilder.After("PT1H"), interrupting: false));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(1));
        instance.Active.ShouldBe(["work", "handle", "handle-work"]);
        instance.CompleteJob("work");
        instance.State.IsRunning.ShouldBeTrue();
        instance.CompleteJob("handle-work").ShouldBeOver();
        instance.IsCompleted.ShouldBeTrue();
    }

    [Test]
    public void An_interrupting_one_takes_the_scope_over_and_the_scope_completes_with_it()
    {
        var engine = new TestEngine(Process(ProcessBuilder.After("PT1H"), interrupting: true));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(1));
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance.Terminated.ShouldBe(["work"]);
        instance.CompleteJob("handle-work").ShouldBeOver();
        instance.IsCompleted.ShouldBeTrue();
        instance.Completed.ShouldNotContain("end");
    }

    [Test]
    public void Its_subscriptions_end_with_the_scope()
    {
        var instance = new TestEngine(Process(ProcessBuilder.MessageOf("m", "=key"), interrupting: false)).Start(
            "p",
            new FeelEntry("key", "k")
        );
        instance.State.Subscriptions.Values.ShouldHaveSingleItem().CorrelationKey.ShouldBe("k");
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void Each_message_starts_another_one_and_what_it_brought_belongs_to_it_alone()
    {
        var engine = new TestEngine(Process(ProcessBuilder.MessageOf("m", "=key"), interrupting: false));
        var instance = engine.Start("p", new FeelEntry("key", "k"), new FeelEntry("note", "outside"));
        engine.Publish("m", "k", new FeelEntry("note", "first"));
        engine.Publish("m", "k", new FeelEntry("note", "second"));
        var running = instance.State.Instances.Ordered().Where(i => i.Element.Id == "handle").ToList();
        running.Select(i => i.Variables!.TryGet("note", out var note) ? (note as FeelString)?.Value : "").ShouldBe(["first", "second"]);
        instance.Variable("note").ShouldBe(new FeelString("outside"));
        instance.CompleteJob("handle-work").CompleteJob("handle-work").CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void Output_mappings_of_its_start_event_change_what_is_outside_and_keep_the_rest_local()
    {
        var engine = new TestEngine(
            Process(ProcessBuilder.MessageOf("m", "=key"), interrupting: false, outputs: [("known", "=amount"), ("fresh", "=amount + 1")])
        );
        var instance = engine.Start("p", new FeelEntry("key", "k"), new FeelEntry("known", 0));
        engine.Publish("m", "k", new FeelEntry("amount", 5));
        instance.Variable("known").ShouldBe((FeelValue)5);
        instance.Variable("fresh").IsNull.ShouldBeTrue();
        instance.ElementOf("handle").Variables!.TryGet("fresh", out var fresh).ShouldBeTrue();
        fresh.ShouldBe((FeelValue)6);
        instance.ElementOf("handle").Variables!.TryGet("amount", out _).ShouldBeFalse("a mapping chooses what comes in");
    }

    [Test]
    public void A_cycle_starts_one_each_time()
    {
        var engine = new TestEngine(Process(ProcessBuilder.Every("R3/PT1H"), interrupting: false));
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(10));
        instance.Active.Count(id => id == "handle").ShouldBe(3);
    }

    [Test]
    public void An_interrupting_one_suppresses_the_others_and_ends_those_that_run()
    {
        var engine = new TestEngine(
            Process(ProcessBuilder.After("PT2H"), interrupting: true)
                .EventSubProcess("aside", ProcessBuilder.Every("R/PT1H"), interrupting: false)
                .EventSubProcess("told", ProcessBuilder.MessageOf("m", "=\"k\""), interrupting: true)
        );
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(5));
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance.State.Timers.ShouldBeEmpty();
        instance.State.Subscriptions.ShouldBeEmpty();
        engine.Publish("m", "k");
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    [Test]
    public void Its_key_is_evaluated_when_the_scope_is_entered()
    {
        var engine = new TestEngine(Process(ProcessBuilder.MessageOf("m", "=key"), interrupting: false));
        var instance = engine.Start("p", new FeelEntry("key", "before"));
        instance.Set(new FeelEntry("key", "after"));
        engine.Publish("m", "after");
        instance.Active.ShouldBe(["work"]);
        engine.Publish("m", "before");
        instance.Active.ShouldContain("handle");
    }

    [Test]
    public void In_a_subprocess_it_sees_the_variables_of_that_subprocess()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    sub =>
                        sub.Start("in")
                            .ServiceTask("work")
                            .Path("in", "work")
                            .EventSubProcess("handle", ProcessBuilder.MessageOf("m", "=local")),
                    sub => sub with { IoMapping = ProcessBuilder.Mapping([("local", "=\"k\"")], []) }
                )
                .End()
                .Path("start", "sub", "end")
        );
        var instance = engine.Start("p");
        engine.Publish("m", "k");
        instance.Active.ShouldBe(["sub", "handle", "handle-work"]);
        instance.CompleteJob("handle-work").ShouldBeOver();
        instance.Completed.ShouldContain("end", "the flow goes on behind the subprocess");
    }

    [Test]
    public void A_boundary_event_of_the_scope_still_waits_while_an_event_subprocess_has_taken_over()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    sub => sub.Start("in").ServiceTask("work").Path("in", "work").EventSubProcess("handle", ProcessBuilder.After("PT1H"))
                )
                .BoundaryTimer("late", "sub", "PT2H")
                .Task("after")
                .Path("start", "sub")
                .Path("late", "after")
        );
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(1));
        instance.Active.ShouldBe(["sub", "handle", "handle-work"]);
        engine.Advance(TimeSpan.FromHours(1));
        instance.Completed.ShouldContain("after");
        instance.ShouldBeOver();
    }

    [Test]
    public void It_waits_until_a_called_instance_of_its_scope_has_ended()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .CallActivity("call", "child")
                .BoundaryTimer("late", "call", "PT3H")
                .Path("start", "call")
                .EventSubProcess("handle", ProcessBuilder.MessageOf("m", "=\"k\"")),
            new ProcessBuilder("child").Start().ServiceTask("child-work").Path("start", "child-work")
        );
        var instance = engine.Start("p");
        var subscription = instance.State.Subscriptions.Values.Single();
        engine.CarriesOut = false;
        instance.Do(new CorrelateMessage(subscription.Key, new MessageKey(1), "m", "k", FeelContext.Of(new FeelEntry("x", 1))));
        instance.Active.ShouldBe(["call"]);
        engine.CarriesOut = true;
        foreach (var (target, command) in engine.Held.Where(h => h.Command is CancelCalledInstance).ToList())
            engine.Accept(target, command);
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance.ElementOf("handle").Variables!.TryGet("x", out _).ShouldBeTrue();
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    [Test]
    public void A_key_that_cannot_be_evaluated_holds_the_start_until_it_can()
    {
        var instance = new TestEngine(Process(ProcessBuilder.MessageOf("m", "=key"), interrupting: false)).Start("p");
        instance.Incident.Owner.ShouldBe(instance.State.Root);
        instance.Active.ShouldBeEmpty();
        instance.Set(new FeelEntry("key", "k")).Resolve();
        instance.Active.ShouldBe(["work"]);
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void A_token_on_its_way_to_a_join_dies_when_the_scope_is_taken_over()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("a")
                .ServiceTask("b")
                .Parallel("join")
                .End()
                .Path("start", "fork", "a", "join", "end")
                .Path("fork", "b", "join")
                .EventSubProcess("handle", ProcessBuilder.After("PT1H"))
        );
        var instance = engine.Start("p");
        instance.CompleteJob("a");
        engine.Advance(TimeSpan.FromHours(1));
        instance.State.View()!.Tokens.ShouldBeEmpty();
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    private static ProcessBuilder Process(
        Bpmn.Model.EventDefinition trigger,
        bool interrupting,
        (string Target, string Source)[]? outputs = null
    ) =>
        new ProcessBuilder("p")
            .Start()
            .ServiceTask("work")
            .End()
            .Path("start", "work", "end")
            .EventSubProcess("handle", trigger, interrupting, outputs: outputs);
}
