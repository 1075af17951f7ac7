using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Whatever comes in: a Problem, never a bare page, never a stack trace.</summary>
internal sealed class BadInput
{
    private static HttpClient Client => SharedServer.Instance.Anonymous();

    [TestCase("/v2/nothing-here", 404)]
    [TestCase("/api/nothing-here", 404)]
    [TestCase("/v2/process-instances/123456789", 404)]
    [TestCase("/v2/process-instances/no-key", 400)]
    [TestCase("/v2/process-instances/99999999999999999999999", 400)]
    [TestCase("/v2/process-instances/-1", 400)]
    [TestCase("/api/files/..%2f..%2fetc%2fpasswd", 401)]
    public async Task A_wrong_address_is_a_Problem(string path, int status) => await Client.GetAsync(path).ProblemAsync(status);

    [Test]
    public async Task A_wrong_method_is_405_and_says_which_are_allowed()
    {
        var call = Client.DeleteAsync("/v2/topology");
        (await call.ProblemAsync(405)).Code().ShouldBe("METHOD_NOT_ALLOWED");
        (await call).Content.Headers.Allow.ShouldContain("GET");
    }

    [TestCase("{", "JSON")]
    [TestCase("", null)]
    [TestCase("[]", "JSON")]
    [TestCase("null", null)]
    [TestCase("""{"filter":{"nobodyKnowsThis":1}}""", "JSON")]
    [TestCase("""{"filter":{"state":{"$nearly":"ACTIVE"}}}""", "JSON")]
    [TestCase("""{"filter":{"processInstanceKey":5}}""", "JSON")]
    [TestCase("""{"filter":{"startDate":"yesterday"}}""", "JSON")]
    [TestCase("""{"page":{"limit":0}}""", "SEARCH")]
    [TestCase("""{"page":{"limit":10001}}""", "SEARCH")]
    [TestCase("""{"page":{"from":1,"after":"WzFd"}}""", "SEARCH")]
    [TestCase("""{"page":{"after":"no cursor"}}""", "SEARCH")]
    [TestCase("""{"page":{"after":"WyJ4IiwxXQ=="}}""", "SEARCH")]
    [TestCase("""{"sort":[{"field":"colour"}]}""", "SEARCH")]
    [TestCase("""{"sort":[{"field":"state","order":"UPWARDS"}]}""", "JSON")]
    [TestCase("""{"filter":{},"filter":{}}""", "JSON")]
    public async Task A_malformed_search_is_400_with_its_place(string body, string? code)
    {
        var call = Client.PostAsync("/v2/process-instances/search", body);
        if (body is "" or "null")
        {
            // A search without a body is a search for everything.
            (await call).IsSuccessStatusCode.ShouldBeTrue();
            return;
        }
        var problem = await call.ProblemAsync(400);
        problem["problems"]![0]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Test]
    public async Task Deep_nesting_is_refused()
    {
        var body = "{\"processDefinitionId\":\"x\",\"variables\":{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}}";
        await Client.PostAsync("/v2/process-instances", body).ProblemAsync(400);
    }

    [Test]
    public async Task Huge_numbers_are_refused_or_kept_digit_by_digit()
    {
        await Client
            .PostAsync("/v2/process-instances", """{"processDefinitionId":"x","processDefinitionVersion":99999999999}""")
            .ProblemAsync(400);
        var answer = await Client
            .PostAsync("/v2/expression/evaluation", """{"expression":"=a","variables":{"a":12345678901234567890.123456789}}""")
            .OkAsync();
        answer["result"]!.ToJsonString().ShouldBe("12345678901234567890.123456789");
    }

    [TestCase("=for i in 1..100000000000 return i")]
    [TestCase("={f: function(n) f(n + 1), r: f(1)}.r")]
    [TestCase("={f: function(a) f(a + a), r: f(\"xxxxxxxxxxxxxxxx\")}.r")]
    [TestCase("=sort(for i in 1..300000 return -i, function(x, y) x < y)")]
    public async Task An_expression_that_would_not_end_is_a_Problem(string expression) =>
        (await Client.PostAsync("/v2/expression/evaluation", new { expression }).ProblemAsync(400)).Code().ShouldStartWith("FEEL_");

    [Test]
    public async Task An_expression_that_nests_too_deep_is_a_Problem() =>
        await Client
            .PostAsync("/v2/expression/evaluation", new { expression = "=" + new string('(', 50_000) + "1" + new string(')', 50_000) })
            .ProblemAsync(400);

    [Test]
    public async Task An_overlong_name_is_refused() =>
        await Client
            .PostAsync("/v2/messages/publication", $$"""{"name":"{{new string('n', 100_000)}}","correlationKey":"k","timeToLive":1000}""")
            .ProblemAsync(400);

    [Test]
    public async Task Entities_that_multiply_are_never_expanded()
    {
        var entities = string.Concat(
            Enumerable.Range(1, 12).Select(level => $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">")
        );
        foreach (var name in new[] { "bomb.bpmn", "bomb.dmn" })
        {
            var bomb = $"<!DOCTYPE x [<!ENTITY e0 \"boom\">{entities}]><definitions>&e12;</definitions>";
            (await Deploying(name, bomb).ProblemAsync(422)).Code().ShouldBe("DEPLOYMENT_INVALID");
        }
    }

    [Test]
    public async Task Processes_that_call_each_other_in_a_circle_stop_with_an_incident()
    {
        await Deploying("ping.bpmn", Calling("circle-ping", "circle-pong")).OkAsync();
        await Deploying("pong.bpmn", Calling("circle-pong", "circle-ping")).OkAsync();

        await Client.PostAsync("/v2/process-instances", """{"processDefinitionId":"circle-ping"}""").OkAsync();

        JsonArray incidents = [];
        for (var look = 0; look < 100 && incidents.Count == 0; look++)
        {
            var found = await Client
                .PostAsync("/v2/incidents/search", """{"filter":{"processDefinitionId":{"$in":["circle-ping","circle-pong"]}}}""")
                .OkAsync();
            incidents = found["items"]!.AsArray();
        }
        incidents.Single()!["errorType"]!.GetValue<string>().ShouldBe("CALLED_ELEMENT_ERROR");
    }

    private static Task<HttpResponseMessage> Deploying(string name, string content)
    {
        var form = new MultipartFormDataContent { { new StringContent(content), "resources", name } };
        return Client.PostAsync("/v2/deployments", form);
    }

    private static string Calling(string id, string called) =>
        $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
              <bpmn:process id="{id}" name="{id}" isExecutable="true">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="call"/>
                <bpmn:callActivity id="call" name="call">
                  <bpmn:extensionElements><zeebe:calledElement processId="{called}" propagateAllChildVariables="false"/></bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="g" sourceRef="call" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    [Test]
    public async Task Invalid_UTF8_is_refused()
    {
        var content = new ByteArrayContent([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await Client.PostAsync("/v2/process-instances/search", content).ProblemAsync(400);
    }

    [Test]
    public async Task Another_content_type_is_415()
    {
        var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        await Client.PostAsync("/v2/process-instances/search", content).ProblemAsync(415);
    }

    [TestCase("..%2f..%2fevil.bpmn")]
    [TestCase("a/../../evil.bpmn")]
    [TestCase("C:\\evil.bpmn")]
    public async Task A_path_in_a_file_name_is_refused(string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("x"u8.ToArray()), "resources", name } };
        var answer = await Client.PostAsync("/v2/deployments", form);
        ((int)answer.StatusCode).ShouldBeOneOf(400, 422);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [TestCase("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><definitions>&a;</definitions>")]
    [TestCase("not xml at all")]
    [TestCase("")]
    public async Task A_file_that_is_no_model_is_422_and_nothing_is_deployed(string content)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "resources", "evil.bpmn" },
        };
        var problem = await Client.PostAsync("/v2/deployments", form).ProblemAsync(422);
        problem["problems"]![0]!["resource"]!.GetValue<string>().ShouldBe("evil.bpmn");
        problem.ToJsonString().ShouldNotContain("root:");
    }

    [Test]
    public async Task A_deployment_without_files_is_400()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "tenantId" } };
        await Client.PostAsync("/v2/deployments", form).ProblemAsync(400);
        await Client.PostAsync("/v2/deployments", "{}").ProblemAsync(415);
    }

    [Test]
    public async Task A_Problem_speaks_the_language_that_is_asked_for()
    {
        var client = Client;
        (await client.GetAsync("/v2/process-instances/1").ProblemAsync(404))["title"]!.GetValue<string>().ShouldBe("找不到");
        client.DefaultRequestHeaders.Add("Accept-Language", "en-GB,zh;q=0.4");
        (await client.GetAsync("/v2/process-instances/1").ProblemAsync(404))["title"]!.GetValue<string>().ShouldBe("Not found");
    }
}
