using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §13.5.5, §10.5.7: errors that the model itself throws.</summary>
[TestFixture]
public sealed class ErrorEventTests
{
    [Test]
    public void An_error_end_event_ends_the_subprocess_and_goes_on_at_its_boundary()
    {
        var instance = new TestEngine(Guarded("E")).Start("p");
        instance.CompleteJob("short");
        instance.Terminated.ShouldBe(["sub", "long", "throw"], ignoreOrder: true);
        instance.Active.ShouldBe(["repair"]);
        instance.CompleteJob("repair").ShouldBeOver();
    }

    [Test]
    public void Its_input_mappings_come_along_as_the_variables_of_the_error()
    {
        var instance = new TestEngine(Guarded("E")).Start("p", new FeelEntry("x", 7));
        instance.CompleteJob("short");
        instance.Variable("why").ShouldBe((FeelValue)7);
    }

    [Test]
    public void An_error_that_nobody_catches_is_an_incident_at_its_end_event_and_resolving_throws_again()
    {
        var instance = new TestEngine(Guarded("OTHER")).Start("p");
        instance.CompleteJob("short");
        instance.Incident.ErrorType.ShouldBe("UNHANDLED_ERROR_EVENT");
        instance.Incident.Owner.Element.Id.ShouldBe("throw");
        instance.Resolve();
        instance.Incident.ErrorType.ShouldBe("UNHANDLED_ERROR_EVENT");
        instance.Active.ShouldBe(["sub", "long", "throw"], ignoreOrder: true);
        instance.Cancel().ShouldBeOver();
    }

    [Test]
    public void The_code_of_a_thrown_error_may_be_an_expression()
    {
        var instance = new TestEngine(Guarded("E", thrown: "=code")).Start("p", new FeelEntry("code", "E"));
        instance.CompleteJob("short");
        instance.Active.ShouldBe(["repair"]);
    }

    [Test]
    public void An_event_subprocess_of_the_scope_catches_before_the_boundary()
    {
        var instance = new TestEngine(Guarded("E", inside: sub => sub.EventSubProcess("handle", ProcessBuilder.Error("E")))).Start("p");
        instance.CompleteJob("short");
        instance.Active.ShouldBe(["sub", "handle", "handle-work"]);
        instance.CompleteJob("handle-work").ShouldBeOver();
        instance.Completed.ShouldContain("sub", "an interrupting event subprocess takes over, the scope completes with it");
    }

    [Test]
    public void One_that_names_the_code_goes_before_one_that_takes_all_but_the_inner_scope_before_both()
    {
        var instance = new TestEngine(Guarded("E", inside: sub => sub.EventSubProcess("handle", ProcessBuilder.Error()))).Start("p");
        instance.CompleteJob("short");
        instance.Active.ShouldContain("handle-work");
        var exact = new TestEngine(
            Guarded(
                "E",
                inside: sub => sub.EventSubProcess("all", ProcessBuilder.Error()).EventSubProcess("named", ProcessBuilder.Error("E"))
            )
        ).Start("p");
        exact.CompleteJob("short");
        exact.Active.ShouldContain("named-work");
    }

    [Test]
    public void What_an_error_event_subprocess_throws_goes_outwards()
    {
        var instance = new TestEngine(
            Guarded(
                "E",
                inside: sub =>
                    sub.EventSubProcess(
                        "handle",
                        ProcessBuilder.Error("E"),
                        inside: inner => inner.EndWith("again", ProcessBuilder.Error("E")).Path("handle-start", "again")
                    )
            )
        ).Start("p");
        instance.CompleteJob("short");
        instance.Active.ShouldBe(["repair"]);
        instance.CompleteJob("repair").ShouldBeOver();
    }

    [Test]
    public void An_error_of_a_job_is_caught_by_the_event_subprocess_of_the_process()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p").Start().ServiceTask("work").Path("start", "work").EventSubProcess("handle", ProcessBuilder.Error("E"))
        ).Start("p");
        instance.ThrowError("work", "E", new FeelEntry("why", "x"));
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance
            .ElementOf("handle")
            .Variables!.TryGet("why", out var why)
            .ShouldBeTrue("what the error brought belongs to the event subprocess");
        why.ShouldBe(new FeelString("x"));
        instance.Variable("why").IsNull.ShouldBeTrue();
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    [Test]
    public void An_error_end_event_of_a_called_process_is_caught_by_the_caller()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .CallActivity("call", "child")
                .EventSubProcess("handle", ProcessBuilder.Error("E"))
                .Path("start", "call"),
            new ProcessBuilder("child").Start().EndWith("throw", ProcessBuilder.Error("E")).Path("start", "throw")
        );
        var instance = engine.Start("p");
        instance.Active.ShouldBe(["handle", "handle-work"]);
        engine.InstancesOf("child").Single().ShouldBeOver();
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    [Test]
    public void An_error_in_one_instance_of_a_multi_instance_subprocess_is_caught_in_that_instance()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    sub => sub.Start("in").ServiceTask("work").Path("in", "work").EventSubProcess("handle", ProcessBuilder.Error("E")),
                    sub => sub with { LoopCharacteristics = ProcessBuilder.ForEach("=[1, 2]") }
                )
                .End()
                .Path("start", "sub", "end")
        ).Start("p");
        instance.ThrowError("work", "E");
        instance.Active.Count(id => id == "work").ShouldBe(1, "the other instance goes on");
        instance.CompleteJob("handle-work").CompleteJob("work").ShouldBeOver();
        instance.IsCompleted.ShouldBeTrue();
    }

    private static ProcessBuilder Guarded(string caught, string thrown = "E", Action<ProcessBuilder>? inside = null) =>
        new ProcessBuilder("p")
            .Start()
            .SubProcess(
                "sub",
                sub =>
                {
                    sub.Start("in")
                        .Parallel("fork")
                        .ServiceTask("short")
                        .ServiceTask("long")
                        .EndWith("throw", ProcessBuilder.Error(thrown), ("why", "=x"))
                        .Path("in", "fork", "short", "throw")
                        .Path("fork", "long");
                    inside?.Invoke(sub);
                }
            )
            .BoundaryError("failed", "sub", caught)
            .ServiceTask("repair")
            .End()
            .Path("start", "sub", "end")
            .Path("failed", "repair");
}
