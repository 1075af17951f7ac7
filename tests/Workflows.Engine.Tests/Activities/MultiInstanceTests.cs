using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Activities;

/// <summary>BPMN 2.0.2 §13.3.7 and Camunda 8: one inner instance for each item.</summary>
[TestFixture]
public sealed class MultiInstanceTests
{
    private static readonly FeelEntry Items = new("items", FeelList.Of("a", "b", "c"));

    [Test]
    public void Parallel_inner_instances_run_side_by_side()
    {
        var instance = new TestEngine(ForEach(sequential: false)).Start("p", Items);
        instance.Active.ShouldBe(["work", "work", "work", "work"]);
        instance.CompleteJob("work").CompleteJob("work").CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void Sequential_inner_instances_run_one_after_the_other()
    {
        var instance = new TestEngine(ForEach(sequential: true)).Start("p", Items);
        instance.Active.ShouldBe(["work", "work"]);
        Local(instance, "item").ShouldBe(new FeelString("a"));
        Local(instance, "loopCounter").ShouldBe((FeelValue)1);
        instance.CompleteJob("work");
        Local(instance, "item").ShouldBe(new FeelString("b"));
        Local(instance, "loopCounter").ShouldBe((FeelValue)2);
        instance.CompleteJob("work").CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void Results_are_collected_at_the_place_of_their_item()
    {
        var engine = new TestEngine(ForEach(sequential: false, result: "=item + string(r)"));
        var instance = engine.Start("p", Items);
        foreach (var n in new[] { 3, 1, 2 })
        {
            var job = instance.State.Jobs.Values.Single(j => j.Owner.LoopCounter == n);
            instance.Do(new Commands.ProcessInstances.CompleteJob(job.Key, FeelContext.Of(new FeelEntry("r", n))));
        }
        instance.Variable("results").ShouldBe(FeelList.Of("a1", "b2", "c3"));
        instance.ShouldBeOver();
    }

    [Test]
    public void An_empty_collection_completes_at_once()
    {
        var instance = new TestEngine(ForEach(sequential: false, result: "=item")).Start("p", new FeelEntry("items", FeelList.Empty));
        instance.ShouldBeOver();
        instance.Variable("results").ShouldBe(FeelList.Empty);
    }

    [Test]
    public void The_completion_condition_cancels_the_rest()
    {
        var engine = new TestEngine(ForEach(sequential: false, until: "=numberOfCompletedInstances >= 2"));
        var instance = engine.Start("p", Items).CompleteJob("work");
        instance.Active.Count.ShouldBe(3);
        instance.CompleteJob("work");
        instance.Terminated.ShouldBe(["work"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void What_is_no_list_is_an_incident_and_resolving_enters_again()
    {
        var instance = new TestEngine(ForEach(sequential: false)).Start("p");
        instance.Incident.ErrorType.ShouldBe("EXTRACT_VALUE_ERROR");
        instance.Set(Items).Resolve();
        instance.State.Jobs.Count.ShouldBe(3);
    }

    [Test]
    public void A_boundary_event_of_a_multi_instance_activity_ends_all_of_it()
    {
        var engine = new TestEngine(ForEach(sequential: false).BoundaryTimer("late", "work", "PT1H").End("e2").Path("late", "e2"));
        var instance = engine.Start("p", Items);
        instance.State.Timers.Count.ShouldBe(1, "the body has the timer, not each inner instance");
        engine.Advance(TimeSpan.FromHours(1));
        instance.Completed.ShouldBe(["start", "late", "e2"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void An_error_in_one_inner_instance_ends_all_of_it()
    {
        var engine = new TestEngine(ForEach(sequential: false).BoundaryError("failed", "work", "E").End("e2").Path("failed", "e2"));
        var instance = engine.Start("p", Items).ThrowError("work", "E");
        instance.Completed.ShouldBe(["start", "failed", "e2"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_subprocess_runs_once_for_each_item()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    s => s.Start("s1").ScriptTask("script", "=item * 2", "doubled").Path("s1", "script"),
                    s => s with { LoopCharacteristics = ProcessBuilder.ForEach("=[1, 2, 3]", collect: "all", result: "=doubled") }
                )
                .End()
                .Path("start", "sub", "end")
        );
        var instance = engine.Start("p");
        instance.ShouldBeOver();
        instance.Completed.Count(id => id == "script").ShouldBe(3);
    }

    private static FeelValue Local(Instance instance, string name) =>
        instance.ElementOf("work").Variables!.TryGet(name, out var value) ? value : FeelNull.Instance;

    private static ProcessBuilder ForEach(bool sequential, string? result = null, string? until = null) =>
        new ProcessBuilder("p")
            .Start()
            .ServiceTask(
                "work",
                with: t =>
                    t with
                    {
                        LoopCharacteristics = ProcessBuilder.ForEach(
                            "=items",
                            sequential: sequential,
                            collect: result is null ? null : "results",
                            result: result,
                            until: until
                        ),
                    }
            )
            .End()
            .Path("start", "work", "end");
}
