using System.Text;
using Workflows.Engine.Commands.Deployments;
using Workflows.Scenarios.Reading;
using Workflows.Scenarios.Running;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Running;

/// <summary>Scenarios of flows that begin by a timer or a signal, and signals on the way.</summary>
[TestFixture]
public sealed class A_start
{
    private const string Flow = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" id="d" targetNamespace="t">
          <bpmn:signal id="stocktaking" name="stocktaking"/>
          <bpmn:process id="monthly" name="月报" isExecutable="true">
            <bpmn:extensionElements><ops:process owner="operations-manager"/></bpmn:extensionElements>
            <bpmn:startEvent id="by-timer">
              <bpmn:extensionElements><ops:start calendar="office" shift="next" per="project"/></bpmn:extensionElements>
              <bpmn:outgoing>f1</bpmn:outgoing>
              <bpmn:timerEventDefinition id="td"><bpmn:timeCycle>0 30 9 1 * *</bpmn:timeCycle></bpmn:timerEventDefinition>
            </bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="by-timer" targetRef="merge"/>
            <bpmn:startEvent id="by-signal"><bpmn:outgoing>f2</bpmn:outgoing><bpmn:signalEventDefinition id="sd" signalRef="stocktaking"/></bpmn:startEvent>
            <bpmn:sequenceFlow id="f2" sourceRef="by-signal" targetRef="merge"/>
            <bpmn:exclusiveGateway id="merge"><bpmn:incoming>f1</bpmn:incoming><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="f3" sourceRef="merge" targetRef="write"/>
            <bpmn:userTask id="write" name="填报">
              <bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="project-operator"/></bpmn:extensionElements>
              <bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:boundaryEvent id="stopped" attachedToRef="write"><bpmn:outgoing>f5</bpmn:outgoing><bpmn:signalEventDefinition id="bd" signalRef="stocktaking"/></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="f4" sourceRef="write" targetRef="told"/>
            <bpmn:sequenceFlow id="f5" sourceRef="stopped" targetRef="end-stopped"/>
            <bpmn:intermediateThrowEvent id="told"><bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing><bpmn:signalEventDefinition id="tsd" signalRef="stocktaking"/></bpmn:intermediateThrowEvent>
            <bpmn:sequenceFlow id="f6" sourceRef="told" targetRef="end"/>
            <bpmn:endEvent id="end"><bpmn:incoming>f6</bpmn:incoming></bpmn:endEvent>
            <bpmn:endEvent id="end-stopped"><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    [TestCase("flagship", "周以宁", "u003")]
    [TestCase("direct", "郑凯文", "u004")]
    public async Task The_clock_goes_to_the_timer_and_the_scenario_is_about_one_project(string project, string person, string id)
    {
        // The 1st of May 2027 begins the holidays.
        var run = await RunAsync(
            $"{{ timer: by-timer, project: {project} }}",
            $"- {{ complete: write, by: {person} }}",
            $"{{ path: by-timer > write > told > end, end: end, broadcasts: [stocktaking], variables: {{ projectId: {project}, requesterUserId: {id} }} }}"
        );
        run.Problems.ShouldBeEmpty();
    }

    [Test]
    public async Task A_signal_starts_a_flow_and_a_step_broadcasts_another()
    {
        var run = await RunAsync(
            "{ signal: stocktaking, variables: { projectId: flagship } }",
            "- { signal: stocktaking }",
            "{ path: by-signal > write > stopped > end-stopped, end: end-stopped, broadcasts: [] }"
        );
        run.Problems.ShouldBeEmpty();
    }

    [Test]
    public async Task Later_occurrences_of_the_timer_do_not_disturb_the_story()
    {
        var run = await RunAsync("{ timer: by-timer }", "- { advance: 90d }", "{ waitsAt: [write] }");
        run.Problems.ShouldBeEmpty();
    }

    [TestCase("{ timer: by-night }")]
    [TestCase("{ timer: by-timer, project: nowhere }")]
    public async Task A_start_that_is_not_there_is_said(string start) =>
        (await RunAsync(start, "", "{ waitsAt: [write] }")).Problems.Single().Code.ShouldBe(ScenarioProblemCodes.NotThere);

    private static async Task<ScenarioRun> RunAsync(string start, string steps, string expect)
    {
        var text = $"""
            process: monthly
            clock: 2027-04-28 10:00
            scenarios:
              - id: s
                title: 场景
                start: {start}
                steps:
                  {steps}
                expect: {expect}
            """;
        var file = ScenarioReader.Read(text, "scenarios.yaml");
        file.Problems.ShouldBeEmpty();
        var real = ProcessLibrary.Load(ProcessFolders.Root);
        var library = real with { Flows = [FlowFolder.Of("monthly", [new ResourceFile("monthly.bpmn", Encoding.UTF8.GetBytes(Flow))])] };
        return await new ScenarioRunner(library).RunAsync(file.File!.Scenarios.Single(), default);
    }
}
