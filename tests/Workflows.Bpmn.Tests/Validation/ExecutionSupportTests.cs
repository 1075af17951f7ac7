using Workflows.Bpmn.Model;
using Workflows.Bpmn.Validation;

namespace Workflows.Bpmn.Tests.Validation;

/// <summary>What an engine does not execute is recognised and refused, never ignored.</summary>
public class ExecutionSupportTests
{
    private static readonly ExecutionSupport Small = ExecutionSupport.Of(
        new(ElementKind.StartEvent, EventKind.None, EventTrigger.Process),
        new(ElementKind.EndEvent),
        new(ElementKind.UserTask),
        new(ElementKind.BoundaryEvent, EventKind.Timer, EventTrigger.Interrupting)
    );

    private const string UserTask = "<extensionElements><zeebe:userTask/></extensionElements>";

    private static IEnumerable<string?> Refused(string node, ExecutionSupport support) =>
        BpmnText
            .Read(BpmnText.Around(node), support)
            .Problems.Where(problem => problem.Code == "not-supported")
            .Select(problem => problem.ElementId);

    [Test]
    public void What_the_engine_names_is_accepted() => Refused($"<userTask id='node'>{UserTask}</userTask>", Small).ShouldBeEmpty();

    [Test]
    public void An_element_that_the_engine_does_not_name_is_refused_at_its_place()
    {
        var problem = BpmnText.Read(BpmnText.Around("<manualTask id='node' name='搬货'/>"), Small).Errors.ShouldHaveSingleItem();
        (problem.Code, problem.ElementId).ShouldBe(("not-supported", "node"));
        problem.Position.ShouldBe(new Position(8, 1));
        problem.Zh.ShouldBe("暂不支持手工任务“搬货”。");
        problem.En.ShouldBe("The manual task “搬货” is not supported yet.");
    }

    [Test]
    public void The_trigger_counts()
    {
        static string Boundary(bool cancels) =>
            $"<userTask id='node'>{UserTask}</userTask><boundaryEvent id='b' attachedToRef='node' cancelActivity='{(cancels ? "true" : "false")}'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>";
        Refused(Boundary(cancels: true), Small).ShouldBeEmpty();
        Refused(Boundary(cancels: false), Small).ShouldBe(["b"]);
    }

    [Test]
    public void The_event_counts() =>
        Refused(
                $"<userTask id='node'>{UserTask}</userTask><boundaryEvent id='b' attachedToRef='node'><errorEventDefinition/></boundaryEvent>",
                Small
            )
            .ShouldBe(["b"]);

    [Test]
    public void A_marker_counts()
    {
        const string Loop =
            $"<userTask id='node'>{UserTask}<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection='=x'/></extensionElements></multiInstanceLoopCharacteristics></userTask>";
        Refused(Loop, Small).ShouldBe(["node"]);
        Refused(Loop, Small.With(ActivityMarker.ParallelMultiInstance)).ShouldBeEmpty();
    }

    [TestCase("<userTask id='node'/>", ExecutableExtension.JobBasedUserTask)]
    [TestCase(
        "<userTask id='node'><extensionElements><zeebe:userTask/><ops:vote rule='all'/></extensionElements></userTask>",
        ExecutableExtension.Vote
    )]
    [TestCase(
        "<userTask id='node'><extensionElements><zeebe:userTask/><zeebe:taskListeners><zeebe:taskListener eventType='creating' type='t'/></zeebe:taskListeners></extensionElements></userTask>",
        ExecutableExtension.TaskListeners
    )]
    [TestCase(
        "<userTask id='node'><extensionElements><zeebe:userTask/><zeebe:executionListeners><zeebe:executionListener eventType='start' type='t'/></zeebe:executionListeners></extensionElements></userTask>",
        ExecutableExtension.ExecutionListeners
    )]
    public void An_extension_that_changes_what_runs_counts(string node, ExecutableExtension extension)
    {
        Refused(node, Small).ShouldBe(["node"]);
        Refused(node, Small.With(extension)).ShouldBeEmpty();
    }

    [Test]
    public void A_drawing_that_does_not_run_may_hold_anything() =>
        BpmnText
            .Read(
                BpmnText.File(
                    "<process id='p' isExecutable='true'><startEvent id='s'/></process><process id='q'><manualTask id='m'/></process>"
                ),
                Small
            )
            .Problems.ShouldNotContain(problem => problem.Code == "not-supported");

    [Test]
    public void An_engine_that_supports_everything_refuses_nothing() =>
        BpmnReader.Read(BpmnText.Sample("parcel-claim.bpmn"), "x", ExecutionSupport.Everything).Problems.ShouldBeEmpty();
}
