using System.Text;
using Workflows.Engine.Commands.Deployments;
using Workflows.Scenarios.Reading;
using Workflows.Scenarios.Running;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Running;

/// <summary>What the runner says of stories that a flow does not live up to, and of the steps that the flows of <c>processes/</c> do not need yet.</summary>
[TestFixture]
public sealed class A_run
{
    private const string Flow = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" id="d" targetNamespace="t">
          <bpmn:process id="small" name="小流程" isExecutable="true">
            <bpmn:extensionElements><ops:process owner="sales-manager"/><ops:rights><ops:right name="start" position="after-sales-service"/></ops:rights></bpmn:extensionElements>
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="pay"/>
            <bpmn:serviceTask id="pay">
              <bpmn:extensionElements><zeebe:taskDefinition type="pay" retries="1"/></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="f2" sourceRef="pay" targetRef="call"/>
            <bpmn:callActivity id="call">
              <bpmn:extensionElements><zeebe:calledElement processId="other" propagateAllChildVariables="true"/></bpmn:extensionElements>
              <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
            </bpmn:callActivity>
            <bpmn:sequenceFlow id="f3" sourceRef="call" targetRef="check"/>
            <bpmn:userTask id="check" name="核对">
              <bpmn:extensionElements>
                <zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="after-sales-service"/>
                <ops:outcomes variable="checkOutcome"><ops:outcome id="yes" name="是"/><ops:outcome id="no" name="否"/></ops:outcomes>
              </bpmn:extensionElements>
              <bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f4" sourceRef="check" targetRef="end"/>
            <bpmn:endEvent id="end"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private const string Children = "children: { other: { answer: 42, text: \"它说\\\"好\\\"\" } }";
    private const string Check = "- { complete: check, by: 彭丽娟, outcome: yes }";

    [Test]
    public async Task A_called_flow_may_be_mocked_by_what_it_brings_back()
    {
        var run = await RunAsync(
            Children,
            Check,
            "{ path: pay > call > check(yes) > end, end: end, variables: { answer: 42, text: \"它说\\\"好\\\"\" } }"
        );

        run.Problems.ShouldBeEmpty();
    }

    [Test]
    public async Task A_job_that_waits_is_ended_by_a_step()
    {
        var run = await RunAsync(
            $"{Children}\n    jobs: {{ pay: wait }}",
            $"- {{ job: pay, result: {{ paid: 10.50 }} }}\n      {Check}",
            "{ end: end, variables: { paid: 10.50 }, jobs: { pay: 1 } }"
        );

        run.Problems.ShouldBeEmpty();
    }

    [Test]
    public async Task An_incident_is_resolved_by_a_step_and_fails_the_scenario_if_it_is_not()
    {
        const string Broken = Children + "\n    jobs: { pay: [{ fail: 连不上 }, { result: {} }] }";

        (await RunAsync(Broken, $"- {{ resolve: pay }}\n      {Check}", "{ end: end }")).Problems.ShouldBeEmpty();
        (await RunAsync(Broken, "", "{ waitsAt: [pay] }")).Problems.Single().Code.ShouldBe(ScenarioProblemCodes.Incident);
    }

    [TestCase("- { complete: check, by: 彭丽娟, outcome: maybe }", ScenarioProblemCodes.Refused)]
    [TestCase("- { complete: check, by: 范大勇, outcome: yes }", ScenarioProblemCodes.Refused)]
    [TestCase("- { complete: check, by: 无名氏, outcome: yes }", ScenarioProblemCodes.UnknownPerson)]
    [TestCase("- { complete: cheque, by: 彭丽娟, outcome: yes }", ScenarioProblemCodes.NotThere)]
    [TestCase("- { message: nobody-waits }", ScenarioProblemCodes.NotThere)]
    [TestCase("- { job: pay, result: {} }", ScenarioProblemCodes.NotThere)]
    public async Task A_step_that_cannot_be_done_is_said_with_its_line(string step, string code)
    {
        var problem = (await RunAsync(Children, step, "{ end: end }")).Problems.Single();

        problem.Code.ShouldBe(code);
        problem.Place.Line.ShouldBe(8);
    }

    [TestCase("{ path: check(no) > end, end: end }", ScenarioProblemCodes.Path)]
    [TestCase("{ never: [call], end: end }", ScenarioProblemCodes.Path)]
    [TestCase("{ handoffs: [sales > finance @ check], end: end }", ScenarioProblemCodes.Handoffs)]
    [TestCase("{ end: other-end }", ScenarioProblemCodes.End)]
    [TestCase("{ waitsAt: [check] }", ScenarioProblemCodes.End)]
    [TestCase("{ throws: [news], end: end }", ScenarioProblemCodes.End)]
    [TestCase("{ jobs: { pay: 2 }, end: end }", ScenarioProblemCodes.End)]
    [TestCase("{ variables: { answer: 41 }, end: end }", ScenarioProblemCodes.Variable)]
    public async Task What_came_out_otherwise_is_said(string expect, string code)
    {
        (await RunAsync(Children, Check, expect)).Problems.Single().Code.ShouldBe(code);
    }

    [Test]
    public async Task A_file_that_cannot_be_deployed_is_a_problem()
    {
        var library = LibraryWith(Flow.Replace("targetRef=\"check\"", "targetRef=\"nowhere\"", StringComparison.Ordinal));

        var run = await RunAsync(library, Children, Check, "{ end: end }");

        run.Problems.Single().Code.ShouldBe(ScenarioProblemCodes.Files);
    }

    private static Task<ScenarioRun> RunAsync(string extra, string steps, string expect) =>
        RunAsync(LibraryWith(Flow), extra, steps, expect);

    private static Task<ScenarioRun> RunAsync(ProcessLibrary library, string extra, string steps, string expect)
    {
        var text = $$"""
            process: small
            scenarios:
              - id: S1
                title: 一条场景
                start: { by: 彭丽娟 }
                {{extra}}
                steps:
                  {{steps}}
                expect: {{expect}}
            """;
        var read = ScenarioReader.Read(text, "scenarios.yaml");
        string.Join('\n', read.Problems).ShouldBeEmpty();
        return new ScenarioRunner(library).RunAsync(read.File!.Scenarios.Single(), CancellationToken.None);
    }

    private static ProcessLibrary LibraryWith(string model)
    {
        var organization = ProcessLibrary.Load(ProcessFolders.Root).Organization;
        return new ProcessLibrary([FlowFolder.Of("small", [new ResourceFile("small.bpmn", Encoding.UTF8.GetBytes(model))])], organization);
    }
}
