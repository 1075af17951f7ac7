using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>The panel on which people play everybody outside.</summary>
internal sealed class SimulatedPartyRules
{
    private const string Model = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
          <bpmn:message id="alert" name="budget-alert">
            <bpmn:extensionElements><zeebe:subscription correlationKey="=plan"/></bpmn:extensionElements>
          </bpmn:message>
          <bpmn:process id="alerted" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
            <bpmn:userTask id="work" name="投放">
              <bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="u005"/></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming>
              <bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end"/>
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            <bpmn:boundaryEvent id="alerts" attachedToRef="work" cancelActivity="false">
              <bpmn:outgoing>f3</bpmn:outgoing>
              <bpmn:messageEventDefinition id="md" messageRef="alert"/>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="f3" sourceRef="alerts" targetRef="noted"/>
            <bpmn:endEvent id="noted"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private TestServer server = null!;

    [OneTimeSetUp]
    public void Start() => server = new TestServer();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task What_does_not_interrupt_can_be_told_again_and_again()
    {
        var client = server.Anonymous();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Model));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var form = new MultipartFormDataContent { { content, "resources", "alerted.bpmn" } };
        (await client.PostAsync("/v2/deployments", form)).IsSuccessStatusCode.ShouldBeTrue();
        await client
            .PostAsync("/v2/process-instances", new { processDefinitionId = "alerted", variables = new { plan = "TG-1" } })
            .OkAsync();
        var person = await server.SignedInAsync("u005");

        for (var time = 1; time <= 3; time++)
        {
            var waiting = await WaitingAsync(person);
            waiting.ShouldNotBeNull($"the alert is offered the {time}. time");
            await person
                .PostAsync(
                    "/api/simulation/parties",
                    new
                    {
                        message = "budget-alert",
                        subscriptionKey = waiting["subscriptionKey"]!.GetValue<string>(),
                        fields = new { usedRatio = "91" },
                    }
                )
                .OkAsync();
            var noted = await client
                .PostAsync("/v2/element-instances/search", new { filter = new { processDefinitionId = "alerted", elementId = "noted" } })
                .OkAsync();
            noted["items"]!.AsArray().Count.ShouldBe(time);
        }
    }

    private static async Task<JsonNode?> WaitingAsync(HttpClient person)
    {
        var answer = await person.GetAsync("/api/simulation/parties").OkAsync();
        return answer["items"]!.AsArray().FirstOrDefault(item => item!["processId"]!.GetValue<string>() == "alerted");
    }
}
