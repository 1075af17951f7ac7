using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §13.5.5: a terminate end event ends its scope, and nothing around it.</summary>
[TestFixture]
public sealed class TerminateTests
{
    [Test]
    public void A_terminate_end_event_cancels_everything_else_and_completes_the_process()
    {
        var instance = new TestEngine(Fork()).Start("p");
        instance.CompleteJob("short");
        instance.IsCompleted.ShouldBeTrue("the process completes, it is not cancelled");
        instance.Terminated.ShouldBe(["long"], ignoreOrder: true);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_token_that_is_on_its_way_in_the_same_run_dies_with_the_scope()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .EndWith("stop", ProcessBuilder.Terminates)
                .Task("a")
                .Task("b")
                .Task("c")
                .End()
                .Path("start", "fork", "a", "b", "c", "end")
                .Path("fork", "stop")
        ).Start("p");
        instance.IsCompleted.ShouldBeTrue();
        instance.Completed.ShouldNotContain("end");
        instance.ShouldBeOver();
    }

    [Test]
    public void In_a_subprocess_only_the_subprocess_ends()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("both")
                .SubProcess("sub", inner => Into(inner))
                .ServiceTask("outside")
                .ServiceTask("after")
                .End()
                .Path("start", "both", "sub", "after", "end")
                .Path("both", "outside")
        ).Start("p");
        instance.CompleteJob("short");
        instance.Active.ShouldBe(["outside", "after"], ignoreOrder: true);
        instance.Terminated.ShouldBe(["long"]);
        instance.CompleteJob("outside").CompleteJob("after").ShouldBeOver();
    }

    [Test]
    public void In_a_multi_instance_subprocess_only_that_instance_ends()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess("sub", inner => Into(inner), sub => sub with { LoopCharacteristics = ProcessBuilder.ForEach("=[1, 2]") })
                .End()
                .Path("start", "sub", "end")
        ).Start("p");
        instance.CompleteJob("short");
        instance.State.Jobs.Count.ShouldBe(2, "both jobs of the other instance");
        instance.CompleteJob("short").ShouldBeOver();
        instance.IsCompleted.ShouldBeTrue();
    }

    [Test]
    public void Its_output_mappings_are_those_of_an_end_event()
    {
        var process = new ProcessBuilder("p").Start().EndWith("end", ProcessBuilder.Terminates).Path("start", "end").Build();
        var engine = new TestEngine();
        engine.Definitions.Add(
            process with
            {
                FlowElements =
                [
                    .. process.FlowElements.Select(each =>
                        each is Bpmn.Model.EndEvent end
                            ? end with
                            {
                                IoMapping = ProcessBuilder.Mapping([], [("status", "=\"cancelled\"")]),
                            }
                            : each
                    ),
                ],
            }
        );
        engine.Start("p").Variable("status").ShouldBe(new FeelString("cancelled"));
    }

    [Test]
    public void A_scope_whose_call_is_being_cancelled_waits_for_its_answer()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("short")
                .EndWith("stop", ProcessBuilder.Terminates)
                .CallActivity("call", "child")
                .BoundaryTimer("late", "call", "PT1H")
                .Path("start", "fork", "short", "stop")
                .Path("fork", "call"),
            new ProcessBuilder("child").Start().ServiceTask("work").Path("start", "work")
        );
        var instance = engine.Start("p");
        engine.CarriesOut = false;
        instance.CompleteJob("short");
        instance.State.IsRunning.ShouldBeTrue("the called instance has not answered yet");
        engine.CarriesOut = true;
        foreach (var (target, command) in engine.Held.ToList())
            engine.Accept(target, command);
        instance.IsCompleted.ShouldBeTrue();
        instance.ShouldBeOver();
        engine.InstancesOf("child").Single().IsTerminated.ShouldBeTrue();
    }

    private static ProcessBuilder Fork() => Into(new ProcessBuilder("p"));

    private static ProcessBuilder Into(ProcessBuilder scope) =>
        scope
            .Start(scope.Id + "-in")
            .Parallel("fork")
            .ServiceTask("short")
            .ServiceTask("long")
            .EndWith("stop", ProcessBuilder.Terminates)
            .End("inner-end")
            .Path(scope.Id + "-in", "fork", "short", "stop")
            .Path("fork", "long", "inner-end");
}
