using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §10.7, §13.5.6: what was completed is undone.</summary>
[TestFixture]
public sealed class CompensationTests
{
    [Test]
    public void Handlers_run_in_the_reverse_order_of_completion_and_the_throw_waits_for_them()
    {
        var instance = new TestEngine(Straight()).Start("p");
        instance.CompleteJob("a").CompleteJob("b").CompleteJob("go");
        instance.Active.ShouldBe(["throw", "undo-b"]);
        instance.CompleteJob("undo-b");
        instance.Active.ShouldBe(["throw", "undo-a"]);
        instance.CompleteJob("undo-a");
        instance.Active.ShouldBe(["after"]);
        instance.CompleteJob("after").ShouldBeOver();
        instance.IsCompleted.ShouldBeTrue();
    }

    [Test]
    public void Only_what_was_completed_is_undone()
    {
        var instance = new TestEngine(Parallel()).Start("p");
        instance.CompleteJob("a").CompleteJob("go");
        instance.Active.ShouldBe(["b", "throw", "undo-a"], ignoreOrder: true);
        instance.CompleteJob("undo-a");
        instance.Active.ShouldBe(["b"]);
    }

    [Test]
    public void Nothing_to_undo_means_nothing_to_wait_for()
    {
        var instance = new TestEngine(Parallel()).Start("p");
        instance.CompleteJob("go");
        instance.Completed.ShouldContain("throw");
        instance.Active.ShouldBe(["a", "b"]);
    }

    [Test]
    public void What_ran_side_by_side_is_undone_side_by_side_the_last_completed_first()
    {
        var instance = new TestEngine(Parallel()).Start("p");
        instance.CompleteJob("b").CompleteJob("a").CompleteJob("go");
        instance.Active.ShouldBe(["throw", "undo-a", "undo-b"]);
        instance.CompleteJob("undo-b");
        instance.Active.ShouldBe(["throw", "undo-a"]);
        instance.CompleteJob("undo-a").ShouldBeOver();
    }

    [Test]
    public void What_is_undone_is_not_undone_again()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask("a")
                .ServiceTask("undo-a", null, Handler)
                .Undo("a", "undo-a")
                .Throw("first", ProcessBuilder.Compensates())
                .Throw("second", ProcessBuilder.Compensates())
                .Path("start", "a", "first", "second")
        ).Start("p");
        instance.CompleteJob("a").CompleteJob("undo-a").ShouldBeOver();
        instance.Completed.Count(id => id == "undo-a").ShouldBe(1);
    }

    [Test]
    public void An_activity_that_was_completed_twice_is_undone_twice()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Exclusive("merge")
                .ServiceTask("a")
                .ServiceTask("undo-a", null, Handler)
                .Undo("a", "undo-a")
                .Exclusive("again", "again-throw")
                .EndWith("throw", ProcessBuilder.Compensates())
                .Path("start", "merge", "a", "again")
                .Flow("again", "merge", "=more")
                .Flow("again", "throw")
        ).Start("p", new FeelEntry("more", true));
        instance.CompleteJob("a").CompleteJob("a", new FeelEntry("more", false));
        instance.CompleteJob("undo-a").CompleteJob("undo-a").ShouldBeOver();
        instance.Completed.Count(id => id == "undo-a").ShouldBe(2);
    }

    [Test]
    public void A_named_activity_is_undone_alone()
    {
        var instance = new TestEngine(Straight("a")).Start("p");
        instance.CompleteJob("a").CompleteJob("b").CompleteJob("go");
        instance.Active.ShouldBe(["throw", "undo-a"]);
        instance.CompleteJob("undo-a").CompleteJob("after").ShouldBeOver();
        instance.Completed.ShouldNotContain("undo-b");
    }

    [Test]
    public void Handlers_in_completed_subprocesses_run_with_the_variables_that_these_had()
    {
        var instance = new TestEngine(Nested("undo-inner")).Start("p");
        instance.CompleteJob("inner", new FeelEntry("local", "changed")).CompleteJob("go");
        instance.Active.ShouldBe(["throw", "undo-inner"]);
        instance
            .State.VariablesAt(instance.ElementOf("undo-inner").Id)["local"]
            .ShouldBe(new FeelString("changed"), "as they were when the subprocess was completed");
        instance.CompleteJob("undo-inner").ShouldBeOver();
    }

    [Test]
    public void A_subprocess_that_was_interrupted_is_not_undone()
    {
        var engine = new TestEngine(Nested("undo-inner", stays: true));
        var instance = engine.Start("p");
        instance.CompleteJob("inner");
        engine.Advance(TimeSpan.FromHours(1));
        instance.CompleteJob("go").ShouldBeOver();
        instance.Completed.ShouldNotContain("undo-inner");
    }

    [Test]
    public void A_handler_sees_the_variables_of_its_scope_as_they_are_now_and_writes_there()
    {
        var instance = new TestEngine(Straight()).Start("p", new FeelEntry("x", 1));
        instance.CompleteJob("a").CompleteJob("b").Set(new FeelEntry("x", 2)).CompleteJob("go");
        instance.State.VariablesAt(instance.ElementOf("undo-b").Id)["x"].ShouldBe((FeelValue)2);
        instance.CompleteJob("undo-b", new FeelEntry("x", 3));
        instance.Variable("x").ShouldBe((FeelValue)3);
    }

    [Test]
    public void A_multi_instance_activity_is_undone_once_as_a_whole()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask("a", null, task => task with { LoopCharacteristics = ProcessBuilder.ForEach("=[1, 2, 3]") })
                .ServiceTask("undo-a", null, Handler)
                .Undo("a", "undo-a")
                .EndWith("throw", ProcessBuilder.Compensates())
                .Path("start", "a", "throw")
        ).Start("p");
        instance.CompleteJob("a").CompleteJob("a").CompleteJob("a").CompleteJob("undo-a").ShouldBeOver();
        instance.Completed.Count(id => id == "undo-a").ShouldBe(1);
    }

    [Test]
    public void A_handler_may_itself_run_for_each_item()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask("a")
                .ServiceTask("undo-a", null, task => Handler(task) with { LoopCharacteristics = ProcessBuilder.ForEach("=items") })
                .Undo("a", "undo-a")
                .EndWith("throw", ProcessBuilder.Compensates())
                .Path("start", "a", "throw")
        ).Start("p", new FeelEntry("items", FeelList.Of([(FeelValue)1, (FeelValue)2])));
        instance.CompleteJob("a");
        instance.State.Jobs.Count.ShouldBe(2);
        instance.CompleteJob("undo-a").CompleteJob("undo-a").ShouldBeOver();
    }

    [Test]
    public void From_an_event_subprocess_the_scope_around_it_is_undone()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask("a")
                .ServiceTask("undo-a", null, Handler)
                .Undo("a", "undo-a")
                .ServiceTask("later")
                .Path("start", "a", "later")
                .EventSubProcess(
                    "handle",
                    ProcessBuilder.Error("E"),
                    inside: inner => inner.EndWith("throw", ProcessBuilder.Compensates()).Path("handle-start", "throw")
                )
        );
        var instance = engine.Start("p");
        instance.CompleteJob("a").ThrowError("later", "E");
        instance.Active.ShouldBe(["handle", "throw", "undo-a"]);
        instance.CompleteJob("undo-a").ShouldBeOver();
    }

    [Test]
    public void A_handler_that_cannot_be_entered_is_an_incident_and_runs_when_it_is_resolved()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask("a")
                .ServiceTask(
                    "undo-a",
                    null,
                    task => Handler(task) with { IoMapping = ProcessBuilder.Mapping([("y", "=assert(x, x != null)")], []) }
                )
                .Undo("a", "undo-a")
                .EndWith("throw", ProcessBuilder.Compensates())
                .Path("start", "a", "throw")
        ).Start("p");
        instance.CompleteJob("a");
        instance.Incident.Owner.Element.Id.ShouldBe("undo-a");
        instance.Set(new FeelEntry("x", 1)).Resolve().CompleteJob("undo-a").ShouldBeOver();
    }

    [Test]
    public void A_subprocess_with_a_handler_of_its_own_is_undone_by_that_alone()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess(
                    "sub",
                    sub =>
                        sub.Start("in")
                            .ServiceTask("inner")
                            .ServiceTask("undo-inner", null, Handler)
                            .Undo("inner", "undo-inner")
                            .Path("in", "inner")
                )
                .ServiceTask("undo-sub", null, Handler)
                .Undo("sub", "undo-sub")
                .EndWith("throw", ProcessBuilder.Compensates())
                .Path("start", "sub", "throw")
        ).Start("p");
        instance.CompleteJob("inner");
        instance.Active.ShouldBe(["throw", "undo-sub"]);
        instance.CompleteJob("undo-sub").ShouldBeOver();
    }

    [Test]
    public void A_subprocess_may_be_the_handler()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask("a")
                .SubProcess(
                    "undo-a",
                    sub => sub.Start("in").ServiceTask("one").ServiceTask("two").Path("in", "one", "two"),
                    sub => sub with { IsForCompensation = true }
                )
                .Undo("a", "undo-a")
                .EndWith("throw", ProcessBuilder.Compensates())
                .Path("start", "a", "throw")
        ).Start("p");
        instance.CompleteJob("a").CompleteJob("one").CompleteJob("two").ShouldBeOver();
    }

    [Test]
    public void Cancelling_while_handlers_run_leaves_nothing()
    {
        var instance = new TestEngine(Straight()).Start("p");
        instance.CompleteJob("a").CompleteJob("b").CompleteJob("go").Cancel().ShouldBeOver();
        instance.Terminated.ShouldBe(["throw", "undo-b"], ignoreOrder: true);
    }

    [Test]
    public void What_a_cancelled_throw_had_not_begun_to_undo_can_be_undone_by_another()
    {
        var engine = new TestEngine(
            Straight()
                .EventSubProcess(
                    "handle",
                    ProcessBuilder.After("PT1H"),
                    inside: inner => inner.EndWith("rest", ProcessBuilder.Compensates()).Path("handle-start", "rest")
                )
        );
        var instance = engine.Start("p");
        instance.CompleteJob("a").CompleteJob("b").CompleteJob("go");
        engine.Advance(TimeSpan.FromHours(1));
        instance.Active.ShouldBe(["handle", "rest", "undo-a"]);
        instance.CompleteJob("undo-a").ShouldBeOver();
    }

    private static Bpmn.Model.ServiceTask Handler(Bpmn.Model.ServiceTask task) => task with { IsForCompensation = true };

    private static ProcessBuilder Straight(string? activity = null) =>
        new ProcessBuilder("p")
            .Start()
            .ServiceTask("a")
            .ServiceTask("b")
            .ServiceTask("undo-a", null, Handler)
            .ServiceTask("undo-b", null, Handler)
            .Undo("a", "undo-a")
            .Undo("b", "undo-b")
            .ServiceTask("go")
            .Throw("throw", ProcessBuilder.Compensates(activity))
            .ServiceTask("after")
            .Path("start", "a", "b", "go", "throw", "after");

    private static ProcessBuilder Parallel() =>
        new ProcessBuilder("p")
            .Start()
            .Parallel("fork")
            .ServiceTask("a")
            .ServiceTask("b")
            .ServiceTask("undo-a", null, Handler)
            .ServiceTask("undo-b", null, Handler)
            .Undo("a", "undo-a")
            .Undo("b", "undo-b")
            .ServiceTask("go")
            .Throw("throw", ProcessBuilder.Compensates())
            .Path("start", "fork", "a")
            .Path("fork", "b")
            .Path("fork", "go", "throw");

    private static ProcessBuilder Nested(string handler, bool stays = false)
    {
        var process = new ProcessBuilder("p")
            .Start()
            .SubProcess(
                "sub",
                sub =>
                {
                    sub.Start("in").ServiceTask("inner").ServiceTask(handler, null, Handler).Undo("inner", handler).Path("in", "inner");
                    if (stays)
                        sub.ServiceTask("stays").Path("inner", "stays");
                },
                sub => sub with { IoMapping = ProcessBuilder.Mapping([("local", "=\"set\"")], []) }
            )
            .Exclusive("merge")
            .ServiceTask("go")
            .EndWith("throw", ProcessBuilder.Compensates())
            .Path("start", "sub", "merge", "go", "throw");
        return stays ? process.BoundaryTimer("late", "sub", "PT1H").Path("late", "merge") : process;
    }
}
