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

    private const string Calls = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" targetNamespace="t">
          <process id="hopeful" name="抱希望的流程" isExecutable="true">
            <extensionElements><ops:process owner="sales-manager" /></extensionElements>
            <startEvent id="start" name="开始" />
            <sequenceFlow id="a" sourceRef="start" targetRef="call" />
            <callActivity id="call" name="请别人办">
              <extensionElements>
                <zeebe:calledElement processId="idle" propagateAllChildVariables="false" />
                <ops:expect condition="=answer = &quot;ok&quot;" />
              </extensionElements>
            </callActivity>
            <sequenceFlow id="b" sourceRef="call" targetRef="end" />
            <endEvent id="end" name="结束" />
          </process>
          <process id="idle" name="什么也不办" isExecutable="true">
            <startEvent id="idle-start" name="开始" />
            <sequenceFlow id="c" sourceRef="idle-start" targetRef="idle-end" />
            <endEvent id="idle-end" name="结束" />
          </process>
        </definitions>
        """;

    private readonly TestServer server = SharedServer.Instance;

    [Test]
    public async Task The_owner_retries_a_failed_job_and_the_flow_goes_on()
    {
        var worker = server.Anonymous();
        await DeployAsync(worker, "weak.bpmn", Model);
        await worker.PostAsync("/v2/process-instances", """{"processDefinitionId":"weak-machine"}""").OkAsync();
        var job = await ActivateAsync(worker);
        (await worker.PostAsync($"/v2/jobs/{job}/failure", """{"retries":0,"errorMessage":"卡住了"}""")).EnsureSuccessStatusCode();

        var (owner, staff) = (await server.SignedInAsync(Owner), await server.SignedInAsync(Staff));
        var incident = (await SearchAsync(owner, "weak-machine")).Single()!;
        incident["errorType"]!.GetValue<string>().ShouldBe("JOB_NO_RETRIES");
        (await SearchAsync(staff, "weak-machine")).ShouldBeEmpty();
        var retry = $"/api/incidents/{incident["key"]}/retry";
        await staff.PostAsync(retry, new { retries = 2 }).ProblemAsync(404);

        (await owner.PostAsync(retry, new { retries = 2 }).OkAsync())["state"]!.GetValue<string>().ShouldBe("RESOLVED");
        (await ActivateAsync(worker)).ShouldBe(job);
        (await worker.PostAsync($"/v2/jobs/{job}/completion", "{}")).EnsureSuccessStatusCode();
        (await SearchAsync(owner, "weak-machine")).ShouldBeEmpty();
    }

    [Test]
    public async Task The_owner_skips_a_call_that_did_not_reach_what_was_expected_and_says_why()
    {
        var client = server.Anonymous();
        await DeployAsync(client, "hopeful.bpmn", Calls);
        var started = await client.PostAsync("/v2/process-instances", """{"processDefinitionId":"hopeful"}""").OkAsync();
        var owner = await server.SignedInAsync(Owner);
        JsonArray found = [];
        for (var look = 0; look < 100 && found.Count == 0; look++)
            found = await SearchAsync(owner, "hopeful");
        var incident = found.Single()!;
        incident["canSkip"]!.GetValue<bool>().ShouldBeTrue();
        // The code at its beginning is for API clients.
        incident["message"]!.GetValue<string>().ShouldStartWith("“请别人办”调用的流程已结束");
        var skip = $"/api/incidents/{incident["key"]}/skip";
        (await owner.PostAsync(skip, new { note = " " }).ProblemAsync(400)).Code().ShouldBe("REASON_REQUIRED");
        await (await server.SignedInAsync(Staff)).PostAsync(skip, new { note = "我觉得可以" }).ProblemAsync(404);

        (await owner.PostAsync(skip, new { note = "电话里已经办妥" }).OkAsync())["state"]!.GetValue<string>().ShouldBe("RESOLVED");
        var events = (await owner.GetAsync($"/api/instances/{started["processInstanceKey"]}/events").OkAsync())["items"]!.AsArray();
        events.Select(item => item!["title"]!.GetValue<string>()).ShouldContain(text => text.Contains("电话里已经办妥"));
        (await owner.GetAsync($"/api/instances/{started["processInstanceKey"]}").OkAsync())["state"]!
            .GetValue<string>()
            .ShouldBe("COMPLETED");
    }

    private static async Task DeployAsync(HttpClient client, string name, string model)
    {
        using MultipartFormDataContent files = new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(model)), "resources", name } };
        var answer = await client.PostAsync("/v2/deployments", files);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonArray> SearchAsync(HttpClient person, string processId) =>
        (await person.PostAsync("/api/incidents/search", new { processId, state = "ACTIVE" }).OkAsync())["items"]!.AsArray();

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
