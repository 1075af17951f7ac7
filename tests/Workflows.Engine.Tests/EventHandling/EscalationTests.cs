using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §10.5.7: escalations are told to the scopes around, and the work goes on.</summary>
[TestFixture]
public sealed class EscalationTests
{
    [Test]
    public void A_non_interrupting_boundary_event_goes_on_beside_the_thrower()
    {
        var instance = new TestEngine(Guarded(ProcessBuilder.Escalation("up"), interrupting: false)).Start("p");
        instance.Active.ShouldBe(["sub", "work", "told"], ignoreOrder: true);
        instance.CompleteJob("work").CompleteJob("told").ShouldBeOver();
        instance.Completed.ShouldContain("end");
    }

    [Test]
    public void An_interrupting_boundary_event_ends_the_thrower()
    {
        var instance = new TestEngine(Guarded(ProcessBuilder.Escalation("up"), interrupting: true)).Start("p");
        instance.Active.ShouldBe(["told"]);
        instance.Terminated.ShouldBe(["sub", "throw"], ignoreOrder: true);
        instance.CompleteJob("told").ShouldBeOver();
    }

    [Test]
    public void Without_a_code_every_escalation_is_caught()
    {
        new TestEngine(Guarded(ProcessBuilder.Escalation(), interrupting: false)).Start("p").Active.ShouldContain("told");
    }

    [Test]
    public void An_escalation_that_nobody_catches_changes_nothing()
    {
        var instance = new TestEngine(Guarded(ProcessBuilder.Escalation("other"), interrupting: false)).Start("p");
        instance.Active.ShouldBe(["sub", "work"]);
        instance.EventsOf<EscalationThrown>().ShouldHaveSingleItem().CaughtBy.ShouldBeNull();
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void What_is_mapped_into_the_throw_comes_along()
    {
        var instance = new TestEngine(Guarded(ProcessBuilder.Escalation("up"), interrupting: false)).Start("p", new FeelEntry("x", 3));
        instance.Variable("why").ShouldBe((FeelValue)3);
    }

    [Test]
    public void An_escalation_end_event_that_ends_the_last_token_still_starts_what_catches_it()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .EndWith("throw", ProcessBuilder.Escalation("up"))
                .Path("start", "throw")
                .EventSubProcess("handle", ProcessBuilder.Escalation("up"), interrupting: false)
        ).Start("p");
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    [Test]
    public void An_interrupting_event_subprocess_takes_the_scope_over()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("other")
                .Throw("throw", ProcessBuilder.Escalation("up"))
                .End()
                .Path("start", "fork", "other")
                .Path("fork", "throw", "end")
                .EventSubProcess("handle", ProcessBuilder.Escalation("up"))
        ).Start("p");
        instance.Active.ShouldBe(["handle", "handle-work"]);
        instance.Completed.ShouldNotContain("end");
        instance.CompleteJob("handle-work").ShouldBeOver();
    }

    [Test]
    public void What_an_event_subprocess_throws_is_for_the_scopes_around_it()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .EndWith("throw", ProcessBuilder.Escalation("up"))
                .Path("start", "throw")
                .EventSubProcess(
                    "handle",
                    ProcessBuilder.Escalation("up"),
                    interrupting: false,
                    inside: inner => inner.EndWith("again", ProcessBuilder.Escalation("up")).Path("handle-start", "again")
                )
        ).Start("p");
        instance.ShouldBeOver();
        instance.Completed.Count(id => id == "handle").ShouldBe(1);
    }

    [Test]
    public void Two_escalations_of_one_run_bring_each_its_own()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .Throw("a", ProcessBuilder.Escalation("up"), ("who", "=\"a\""))
                .Throw("b", ProcessBuilder.Escalation("up"), ("who", "=\"b\""))
                .Path("start", "fork", "a")
                .Path("fork", "b")
                .EventSubProcess("handle", ProcessBuilder.Escalation("up"), interrupting: false)
        ).Start("p");
        instance
            .State.Instances.Ordered()
            .Where(i => i.Element.Id == "handle")
            .Select(i => i.Variables!.TryGet("who", out var who) ? (who as FeelString)?.Value : "")
            .ShouldBe(["a", "b"]);
    }

    private static ProcessBuilder Guarded(Bpmn.Model.EventDefinition caught, bool interrupting) =>
        new ProcessBuilder("p")
            .Start()
            .SubProcess(
                "sub",
                sub =>
                    sub.Start("in")
                        .Throw("throw", ProcessBuilder.Escalation("up"), ("why", "=x"))
                        .ServiceTask("work")
                        .Path("in", "throw", "work")
            )
            .Boundary("heard", "sub", caught, interrupting)
            .ServiceTask("told")
            .End()
            .Path("start", "sub", "end")
            .Path("heard", "told");
}
