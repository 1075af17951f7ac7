using Workflows.Engine.Tests.Building;

namespace Workflows.Engine.Tests.Activities;

/// <summary>BPMN 2.0.2 §13.3.4: embedded subprocesses.</summary>
[TestFixture]
public sealed class SubProcessTests
{
    [Test]
    public void A_subprocess_ends_with_its_last_token()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    s => s.Start("s1").Parallel("fork").ServiceTask("a").ServiceTask("b").Path("s1", "fork", "a").Path("fork", "b")
                )
                .End()
                .Path("start", "sub", "end")
        );
        var instance = engine.Start("p").CompleteJob("a");
        instance.Active.ShouldBe(["sub", "b"]);
        instance.CompleteJob("b").ShouldBeOver();
    }

    [Test]
    public void A_boundary_event_ends_everything_inside()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    s => s.Start("s1").SubProcess("inner", i => i.Start("s2").UserTask("work").Path("s2", "work")).Path("s1", "inner")
                )
                .BoundaryTimer("late", "sub", "PT1H")
                .End()
                .Path("start", "sub")
                .Path("late", "end")
        );
        var instance = engine.Start("p");
        engine.Advance(TimeSpan.FromHours(1));
        instance.Terminated.ShouldBe(["sub", "inner", "work"]);
        instance.ElementOf("late").Lineage.Select(l => l.Element.Id).ShouldBe(["sub"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_subprocess_can_run_again_in_a_loop()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess("sub", s => s.Start("s1").ServiceTask("work").Path("s1", "work"))
                .Exclusive("gw", "gw-end")
                .End()
                .Path("start", "sub", "gw", "end")
                .Flow("gw", "sub", "=again = true")
        );
        var instance = engine.Start("p");
        instance.CompleteJob("work", new Feel.FeelEntry("again", true)).CompleteJob("work", new Feel.FeelEntry("again", false));
        instance.Completed.Count(id => id == "sub").ShouldBe(2);
        instance.ShouldBeOver();
    }
}
