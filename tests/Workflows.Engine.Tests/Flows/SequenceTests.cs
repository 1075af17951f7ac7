using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;

namespace Workflows.Engine.Tests.Flows;

/// <summary>BPMN 2.0.2 §13.2, §13.3.2: instantiation, tokens along sequence flows, the end of a process.</summary>
[TestFixture]
public sealed class SequenceTests
{
    [Test]
    public void A_process_ends_with_its_last_token()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().Task("a").Task("b").End().Path("start", "a", "b", "end"));
        var instance = engine.Start("p");
        instance.Completed.ShouldBe(["start", "a", "b", "end"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void Passing_through_emits_one_activation_and_one_completion_per_element()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().Task("a").End().Path("start", "a", "end"));
        engine.Start("p");
        engine
            .Events.Select(e => e.GetType().Name)
            .ShouldBe([
                nameof(ProcessInstanceCreated),
                nameof(VariablesChanged),
                nameof(ElementActivated),
                nameof(ElementCompleted),
                nameof(SequenceFlowTaken),
                nameof(ElementActivated),
                nameof(ElementCompleted),
                nameof(SequenceFlowTaken),
                nameof(ElementActivated),
                nameof(ElementCompleted),
                nameof(ElementCompleted),
            ]);
    }

    [Test]
    public void Several_flows_out_of_an_activity_each_get_a_token()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p").Start().Task("a").Task("b").Task("c").End().Path("start", "a", "b", "end").Path("a", "c", "end")
        );
        var instance = engine.Start("p");
        instance.Completed.Count(id => id == "end").ShouldBe(2);
        instance.ShouldBeOver();
    }

    [Test]
    public void Several_flows_into_an_activity_run_it_once_for_each_token()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .Task("a")
                .Task("b")
                .ServiceTask("work")
                .End()
                .Path("start", "fork", "a", "work", "end")
                .Path("fork", "b", "work")
        );
        var instance = engine.Start("p");
        instance.Active.ShouldBe(["work", "work"]);
        instance.CompleteJob("work").CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void The_lineage_names_the_element_instances_that_tokens_came_from()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().Task("a").End().Path("start", "a", "end"));
        var instance = engine.Start("p");
        instance.ElementOf("end").Lineage.ShouldBe([instance.ElementOf("a")]);
        instance.ElementOf("start").Lineage.ShouldBeEmpty();
    }

    [Test]
    public void Starting_the_same_instance_again_changes_nothing()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().ServiceTask("a").End().Path("start", "a", "end"));
        var instance = engine.Start("p");
        var definition = engine.Definitions.LatestProcess("p")!.Key;
        engine
            .Decide(
                instance.State.Id,
                new CreateProcessInstance(instance.State.Key, definition, Feel.FeelContext.Empty, new StartCause(StartKind.Manual))
            )
            .ShouldBeOfType<Decision.Accepted>()
            .Events.ShouldBeEmpty();
    }

    [Test]
    public void A_run_without_a_wait_is_bounded_and_goes_on_after_resolving()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().Task("a").Task("b").Path("start", "a", "b", "a"))
        {
            Limits = new EngineLimits(100),
        };
        var instance = engine.Start("p");
        instance.Incident.Text.En.ShouldContain("STEP_LIMIT");
        instance.State.Root.IsLive.ShouldBeTrue();
        var before = engine.Events.Count;
        instance.Resolve();
        engine.Events.Count.ShouldBeGreaterThan(before + 100);
        instance.Cancel().ShouldBeOver();
    }

    [Test]
    public void A_cancelled_instance_leaves_nothing_waiting()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("job")
                .UserTask("task")
                .CatchTimer("timer", "PT1H")
                .CatchMessage("message", "m", "k")
                .SubProcess("sub", s => s.Start("s1").ServiceTask("inner").Path("s1", "inner"))
                .Path("start", "fork", "job")
                .Path("fork", "task")
                .Path("fork", "timer")
                .Path("fork", "message")
                .Path("fork", "sub")
        );
        var instance = engine.Start("p");
        instance.Active.Count.ShouldBe(6);
        instance.Cancel();
        instance.IsTerminated.ShouldBeTrue();
        instance.ShouldBeOver();
    }

    [Test]
    public void Commands_to_an_instance_that_is_over_are_refused()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().End().Path("start", "end"));
        var rejection = engine.Start("p").Refuse(new CancelProcessInstance());
        rejection.Kind.ShouldBe(RejectionKind.Conflict);
        rejection.Code.ShouldBe("INSTANCE_ENDED");
    }

    [Test]
    public void An_instance_that_does_not_exist_is_not_found()
    {
        var engine = new TestEngine();
        engine.Refuse(StreamId.Of(new ProcessInstanceKey(5)), new CancelProcessInstance()).Kind.ShouldBe(RejectionKind.NotFound);
    }
}
