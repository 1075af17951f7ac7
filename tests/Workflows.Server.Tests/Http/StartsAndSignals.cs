using System.Net.Http.Headers;
using System.Text;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Flows that start by timers and signals, through the surfaces.</summary>
internal sealed class StartsAndSignals
{
    private TestServer server = null!;

    [OneTimeSetUp]
    public void Start() => server = new TestServer();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task A_timer_start_shows_its_next_moments_and_starts_one_instance_for_each_project()
    {
        var client = server.Anonymous();
        await client.PutAsync("/v2/clock", new { timestamp = Millis("2027-06-04T10:00:00+08:00") });
        await DeployAsync(
            client,
            "timed",
            """
            <bpmn:startEvent id="start">
              <bpmn:extensionElements><ops:start calendar="office" shift="next" per="project"/></bpmn:extensionElements>
              <bpmn:outgoing>f1</bpmn:outgoing>
              <bpmn:timerEventDefinition id="td"><bpmn:timeCycle>0 30 9 5 * *</bpmn:timeCycle></bpmn:timerEventDefinition>
            </bpmn:startEvent>
            """
        );
        var person = await server.SignedInAsync("u002");
        var start = (await person.GetAsync("/api/definitions/timed/starts").OkAsync())["items"]!.AsArray().Single()!;
        // The 5th of June 2027 is a Saturday.
        start["dueAt"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2027, 6, 7, 1, 30, 0, TimeSpan.Zero));
        start["upcoming"]!.AsArray().Count.ShouldBe(5);

        await client.PutAsync("/v2/clock", new { timestamp = Millis("2027-06-07T09:30:00+08:00") });
        var found = await SearchAsync(client, "timed", 2);
        found.ShouldBe(2);
        var tasks = (await client.PostAsync("/v2/user-tasks/search", new { filter = new { processDefinitionId = "timed" } }).OkAsync())[
            "items"
        ]!;
        tasks.AsArray().Select(task => task!["assignee"]!.GetValue<string>()).Order().ShouldBe(["u003", "u004"]);
    }

    [Test]
    public async Task A_calendar_that_does_not_exist_is_refused_at_deployment()
    {
        var refused = await TryDeployAsync(
                server.Anonymous(),
                "no-calendar",
                """
                <bpmn:startEvent id="start">
                  <bpmn:extensionElements><ops:start calendar="nowhere"/></bpmn:extensionElements>
                  <bpmn:outgoing>f1</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="td"><bpmn:timeCycle>R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>
                </bpmn:startEvent>
                """
            )
            .ProblemAsync(422);
        refused.ToJsonString().ShouldContain("START_TIMER_INVALID");
    }

    [Test]
    public async Task A_signal_starts_what_waits_for_it()
    {
        var client = server.Anonymous();
        await DeployAsync(
            client,
            "signalled",
            """
            <bpmn:startEvent id="start">
              <bpmn:outgoing>f1</bpmn:outgoing>
              <bpmn:signalEventDefinition id="sd" signalRef="signal"/>
            </bpmn:startEvent>
            """
        );
        var answer = await client
            .PostAsync("/v2/signals/broadcast", new { signalName = "go", variables = new { requesterUserId = "u020" } })
            .OkAsync();
        answer["signalKey"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        answer["tenantId"]!.GetValue<string>().ShouldBe("<default>");
        (await SearchAsync(client, "signalled", 1)).ShouldBe(1);
        await client.PostAsync("/v2/signals/broadcast", new { signalName = "" }).ProblemAsync(400);
    }

    private static async Task<int> SearchAsync(HttpClient client, string processId, int expected)
    {
        var count = 0;
        // The timer service wakes by itself when the clock is set.
        for (var i = 0; i < 200 && count < expected; i++)
        {
            await Task.Delay(20);
            var found = await client
                .PostAsync("/v2/process-instances/search", new { filter = new { processDefinitionId = processId } })
                .OkAsync();
            count = found["items"]!.AsArray().Count;
        }
        return count;
    }

    private static async Task DeployAsync(HttpClient client, string id, string start) =>
        (await TryDeployAsync(client, id, start)).IsSuccessStatusCode.ShouldBeTrue();

    private static async Task<HttpResponseMessage> TryDeployAsync(HttpClient client, string id, string start)
    {
        var model = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" id="d" targetNamespace="t">
              <bpmn:signal id="signal" name="go"/>
              <bpmn:process id="{id}" isExecutable="true">
                {start}
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task"/>
                <bpmn:userTask id="task" name="办理">
                  <bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="=requesterUserId"/></bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming>
                  <bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="end"/>
                <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(model));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var form = new MultipartFormDataContent { { content, "resources", id + ".bpmn" } };
        return await client.PostAsync("/v2/deployments", form);
    }

    private static long Millis(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
