using System.Text;
using Workflows.Engine.Commands.Deployments;
using Workflows.Scenarios.Reading;
using Workflows.Scenarios.Running;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Running;

/// <summary>What the runner does where a story speaks of more than one flow.</summary>
[TestFixture]
public sealed class A_story_across_flows
{
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" id="d" targetNamespace="t">
        """;

    private const string Mother =
        Head
        + """
              <bpmn:process id="mother" name="母流程" isExecutable="true">
                <bpmn:extensionElements><ops:process owner="sales-manager"/><ops:rights><ops:right name="start" position="after-sales-service"/></ops:rights></bpmn:extensionElements>
                <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="launch"/>
                <bpmn:serviceTask id="launch">
                  <bpmn:extensionElements>
                    <zeebe:taskDefinition type="process.start" retries="1"/>
                    <zeebe:ioMapping>
                      <zeebe:input source="=&quot;daughter&quot;" target="processId"/><zeebe:input source="={ number: 7 }" target="variables"/>
                      <zeebe:output source="=childInstanceKey" target="daughterKey"/>
                    </zeebe:ioMapping>
                  </bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="f2" sourceRef="launch" targetRef="end"/>
                <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private const string Daughter =
        Head
        + """
              <bpmn:process id="daughter" name="子流程" isExecutable="true">
                <bpmn:extensionElements><ops:process owner="sales-manager"/><ops:rights><ops:right name="start" position="after-sales-service"/></ops:rights></bpmn:extensionElements>
                <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:startEvent id="start-monthly">
                  <bpmn:extensionElements><ops:start calendar="office" shift="next" per="project"/></bpmn:extensionElements><bpmn:outgoing>f0</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="t"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">0 0 9 15 * *</bpmn:timeCycle></bpmn:timerEventDefinition>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="f0" sourceRef="start-monthly" targetRef="look"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="look"/>
                <bpmn:userTask id="look" name="看">
                  <bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="after-sales-service"/></bpmn:extensionElements>
                  <bpmn:incoming>f0</bpmn:incoming><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="f2" sourceRef="look" targetRef="end"/>
                <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private const string With = "with: [daughter]";
    private const string Look = "- { complete: look, by: 彭丽娟 }";

    [Test]
    public async Task A_job_may_really_start_the_flow_that_it_names_with_its_variables()
    {
        var run = await RunAsync(
            $"{With}\n    jobs: {{ process.start: start }}",
            Look,
            "{ daughter: { path: start > look > end, end: end, variables: { number: 7 } } }"
        );

        run.Problems.ShouldBeEmpty();
        run.Record.Variables["daughterKey"].ShouldBeOfType<Feel.FeelString>();
    }

    [Test]
    public async Task A_flow_that_is_not_deployed_cannot_be_started_by_a_job()
    {
        var run = await RunAsync("jobs: { process.start: start }", "", "{}", "{ waitsAt: [launch] }");

        run.Problems.Single().Code.ShouldBe(ScenarioProblemCodes.Incident);
    }

    [TestCase("{ daughter: { end: end, variables: { number: 8 } } }", ScenarioProblemCodes.Variable)]
    [TestCase("{ daughter: { waitsAt: [look] } }", ScenarioProblemCodes.End)]
    [TestCase("{ stranger: { end: end } }", ScenarioProblemCodes.NotThere)]
    public async Task What_came_of_another_flow_is_judged_too(string flows, string code)
    {
        var run = await RunAsync($"{With}\n    jobs: {{ process.start: start }}", Look, flows);

        run.Problems.Single().Code.ShouldBe(code);
    }

    [Test]
    public async Task A_person_may_begin_another_flow_as_a_step()
    {
        var run = await RunAsync(
            With,
            $"- {{ start: daughter, by: 彭丽娟, values: {{ number: 3 }} }}\n      {Look}",
            "{ daughter: { end: end, variables: { number: 3 } } }"
        );

        run.Problems.ShouldBeEmpty();
    }

    [Test]
    public async Task A_start_timer_that_came_due_while_it_was_held_back_starts_its_flow_when_the_story_says_so()
    {
        var run = await RunAsync(
            With,
            $"- {{ advance: 40d }}\n      - {{ start: daughter, timer: start-monthly, project: direct }}\n      {Look}",
            "{ daughter: { path: start-monthly > look > end, end: end, variables: { projectId: direct } } }"
        );

        run.Problems.ShouldBeEmpty();
    }

    private static Task<ScenarioRun> RunAsync(string extra, string steps, string flows, string expect = "{ end: end }")
    {
        var text = $$"""
            process: mother
            scenarios:
              - id: S1
                title: 一条故事
                start: { by: 彭丽娟 }
                {{extra}}
                steps:
                  {{steps}}
                expect: {{expect}}
                flows: {{flows}}
            """;
        var read = ScenarioReader.Read(text, "story.yaml");
        string.Join('\n', read.Problems).ShouldBeEmpty();
        var organization = ProcessLibrary.Load(ProcessFolders.Root).Organization;
        var library = new ProcessLibrary([Flow("mother", Mother), Flow("daughter", Daughter)], organization);
        return new ScenarioRunner(library).RunAsync(read.File!.Scenarios.Single(), CancellationToken.None);
    }

    private static FlowFolder Flow(string id, string model) =>
        FlowFolder.Of(id, [new ResourceFile($"{id}.bpmn", Encoding.UTF8.GetBytes(model))]);
}
