using Workflows.Bpmn.Model;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Activities;

/// <summary>BPMN 2.0.2 §13.3.7: the multi-instance marker is the same whatever the activity is; results stand at the place of their item.</summary>
[TestFixture]
public sealed class MultiInstanceKindTests
{
    private static readonly FeelValue Doubled = FeelList.Of([(FeelValue)2, (FeelValue)4, (FeelValue)6]);

    [TestCase(false)]
    [TestCase(true)]
    public void A_service_task_collects_what_its_jobs_bring(bool sequential)
    {
        var instance = Start(p => p.ServiceTask("a", null, task => With(task, sequential, [("r", "=done")])));
        for (var i = 1; i <= 3; i++)
            instance.CompleteJob("a", new FeelEntry("done", i * 2));
        ShouldHaveCollected(instance);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_user_task_collects_what_people_submit(bool sequential)
    {
        var instance = Start(p => p.UserTask("a", task => With(task, sequential, [("r", "=item * 2")])));
        for (var i = 0; i < 3; i++)
            instance.CompleteTask("a");
        ShouldHaveCollected(instance);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_subprocess_collects_what_was_done_in_it(bool sequential)
    {
        var instance = Start(p =>
            p.SubProcess(
                "a",
                sub => sub.Start("in").ScriptTask("double", "=item * 2", "r").ServiceTask("work").Path("in", "double", "work"),
                sub => With(sub, sequential, [])
            )
        );
        for (var i = 0; i < 3; i++)
            instance.CompleteJob("work");
        ShouldHaveCollected(instance);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_call_activity_collects_what_the_called_processes_bring(bool sequential)
    {
        var instance = Start(p => p.CallActivity("a", "child", call => With(call, sequential, [("r", "=doubled")])));
        for (var i = 0; i < 3; i++)
            instance.Engine.InstancesOf("child").First(child => child.State.IsRunning).CompleteJob("work");
        ShouldHaveCollected(instance);
    }

    [Test]
    public void A_script_task_collects_its_results()
    {
        var instance = Start(p => p.ScriptTask("a", "=item * 2", "r"), Loop(sequential: true));
        ShouldHaveCollected(instance);
    }

    [Test]
    public void A_completion_condition_ends_the_called_processes_that_still_run()
    {
        var instance = Start(p =>
            p.CallActivity(
                "a",
                "child",
                call =>
                    With(call, false, []) with
                    {
                        LoopCharacteristics = ProcessBuilder.ForEach("=items", until: "=numberOfCompletedInstances = 1"),
                    }
            )
        );
        instance.Engine.InstancesOf("child")[1].CompleteJob("work");
        instance.ShouldBeOver();
        instance.IsCompleted.ShouldBeTrue();
        instance.Engine.InstancesOf("child").ShouldAllBe(child => !child.State.IsRunning);
    }

    [Test]
    public void A_boundary_event_ends_all_instances_of_a_multi_instance_subprocess()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess("a", sub => sub.Start("in").ServiceTask("work").Path("in", "work"), sub => With(sub, false, []))
                .BoundaryTimer("late", "a", "PT1H")
                .Path("start", "a")
        );
        var instance = engine.Start("p", new FeelEntry("items", FeelList.Of([(FeelValue)1, (FeelValue)2])));
        engine.Advance(TimeSpan.FromHours(1));
        instance.ShouldBeOver();
        instance.Completed.ShouldContain("late");
    }

    private static void ShouldHaveCollected(Instance instance)
    {
        instance.ShouldBeOver();
        instance.Variable("r").IsNull.ShouldBeTrue("each result belongs to its inner instance");
        instance.IsCompleted.ShouldBeTrue();
        instance.Variable("results").ShouldBe(Doubled);
    }

    private static Instance Start(Func<ProcessBuilder, ProcessBuilder> add, MultiInstanceLoopCharacteristics? script = null)
    {
        var process = add(new ProcessBuilder("p").Start()).End().Path("start", "a", "end").Build();
        if (script is not null)
            process = process with
            {
                FlowElements =
                [
                    .. process.FlowElements.Select(each => each is ScriptTask task ? task with { LoopCharacteristics = script } : each),
                ],
            };
        var engine = new TestEngine(
            new ProcessBuilder("child")
                .Start()
                .ServiceTask("work")
                .ScriptTask("double", "=item * 2", "doubled")
                .Path("start", "work", "double")
        );
        engine.Definitions.Add(process);
        return engine.Start("p", new FeelEntry("items", FeelList.Of([(FeelValue)1, (FeelValue)2, (FeelValue)3])));
    }

    private static T With<T>(T activity, bool sequential, (string Target, string Source)[] outputs)
        where T : Activity =>
        activity with
        {
            LoopCharacteristics = Loop(sequential),
            IoMapping = outputs.Length == 0 ? null : ProcessBuilder.Mapping([], outputs),
        };

    private static MultiInstanceLoopCharacteristics Loop(bool sequential) =>
        ProcessBuilder.ForEach("=items", sequential: sequential, collect: "results", result: "=r");
}
