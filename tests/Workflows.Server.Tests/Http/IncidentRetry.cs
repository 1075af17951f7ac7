using System.Text;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>An automatic step that failed is started again by the owner of the flow, and by nobody else.</summary>
internal sealed class IncidentRetry
{
    private const string Owner = "u017";
    private const string Staff = "u020";

    private const string Model = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" targetNamespace="t">
          <process id="weak-machine" name="不稳的机器" isExecutable="true">
            <extensionElements><ops:process owner="sales-manager" /></extensionElements>
            <startEvent id="start" name="开始" />
            <sequenceFlow id="a" sourceRef="start" targetRef="work" />
            <serviceTask id="work" name="动手">
              <extensionElements><zeebe:taskDefinition type="weak.machine" retries="1" /></extensionElements>
            </serviceTask>
            <sequenceFlow id="b" sourceRef="work" targetRef="end" />
            <endEvent id="end" name="结束" />
          </process>
        </definitions>
        """;

    private readonly TestServer server = SharedServer.Instance;

    [Test]
    public async Task The_owner_retries_a_failed_job_and_the_flow_goes_on()
    {
        var worker = server.Anonymous();
        using MultipartFormDataContent files = new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(Model)), "resources", "weak.bpmn" } };
        (await worker.PostAsync("/v2/deployments", files)).EnsureSuccessStatusCode();
        await worker.PostAsync("/v2/process-instances", """{"processDefinitionId":"weak-machine"}""").OkAsync();
        var job = await ActivateAsync(worker);
        (await worker.PostAsync($"/v2/jobs/{job}/failure", """{"retries":0,"errorMessage":"卡住了"}""")).EnsureSuccessStatusCode();

        var (owner, staff) = (await server.SignedInAsync(Owner), await server.SignedInAsync(Staff));
        var incident = (await SearchAsync(owner)).Single()!;
        incident["errorType"]!.GetValue<string>().ShouldBe("JOB_NO_RETRIES");
        (await SearchAsync(staff)).ShouldBeEmpty();
        var retry = $"/api/incidents/{incident["key"]}/retry";
        await staff.PostAsync(retry, new { retries = 2 }).ProblemAsync(404);

        (await owner.PostAsync(retry, new { retries = 2 }).OkAsync())["state"]!.GetValue<string>().ShouldBe("RESOLVED");
        (await ActivateAsync(worker)).ShouldBe(job);
        (await worker.PostAsync($"/v2/jobs/{job}/completion", "{}")).EnsureSuccessStatusCode();
        (await SearchAsync(owner)).ShouldBeEmpty();
    }

    private static async Task<JsonArray> SearchAsync(HttpClient person) =>
        (await person.PostAsync("/api/incidents/search", new { processId = "weak-machine", state = "ACTIVE" }).OkAsync())[
            "items"
        ]!.AsArray();

    private static async Task<string> ActivateAsync(HttpClient worker)
    {
        var found = await worker
            .PostAsync(
                "/v2/jobs/activation",
                new
                {
                    type = "weak.machine",
                    timeout = 60_000,
                    maxJobsToActivate = 1,
                    requestTimeout = -1,
                }
            )
            .OkAsync();
        return found["jobs"]!.AsArray().Single()!["jobKey"]!.GetValue<string>();
    }
}
