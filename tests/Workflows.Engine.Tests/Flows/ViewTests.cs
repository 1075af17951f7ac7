using Workflows.Engine.Tests.Building;
using Workflows.Feel;
using LifeCycle = Workflows.Engine.ProcessInstances.LifeCycle;

namespace Workflows.Engine.Tests.Flows;

/// <summary>The picture of an instance that audit, API and scenarios look at.</summary>
[TestFixture]
public sealed class ViewTests
{
    [Test]
    public void The_view_shows_what_is_active_where_tokens_stand_and_what_is_waited_for()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("work")
                .UserTask("task")
                .CatchTimer("timer", "PT1H")
                .CatchMessage("message", "m", "k")
                .Parallel("join")
                .End()
                .Path("start", "fork", "work", "join", "end")
                .Path("fork", "task", "join")
                .Path("fork", "timer", "join")
                .Path("fork", "message", "join")
        );
        var instance = engine.Start("p", new FeelEntry("x", 1)).CompleteJob("work");
        var view = instance.State.View().ShouldNotBeNull();
        view.State.ShouldBe(LifeCycle.Active);
        view.ActiveElements.ShouldBe(["task", "timer", "message"]);
        view.Tokens.ShouldHaveSingleItem().FlowId.ShouldBe("work-join");
        view.FlowsTaken["fork-task"].ShouldBe(1);
        view.Tasks.ShouldHaveSingleItem().ElementId.ShouldBe("task");
        view.Timers.ShouldHaveSingleItem().ElementId.ShouldBe("timer");
        view.Subscriptions.ShouldHaveSingleItem().MessageName.ShouldBe("m");
        view.Elements[0].Variables["x"].ShouldBe((FeelValue)1);
        instance.State.VariablesAt(instance.TaskKey("task"))["x"].ShouldBe((FeelValue)1);
    }

    [Test]
    public void There_is_no_view_of_what_does_not_exist() =>
        new Workflows.Engine.ProcessInstances.ProcessInstanceState(new ProcessInstanceKey(1), _ => null).View().ShouldBeNull();
}
