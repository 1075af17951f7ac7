using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;
using Workflows.Testing;

namespace Workflows.Server.Tests.Http;

/// <summary>U+0000, which PostgreSQL keeps in no text, is refused wherever it comes in, on both databases alike, and costs nobody anything.</summary>
[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
internal sealed class UnstorableTexts(string database)
{
    private PostgreSqlServer? postgres;
    private TestServer server = null!;

    private HttpClient Client => server.Anonymous();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (database == "Sqlite")
        {
            server = SharedServer.Instance;
            return;
        }
        postgres = await PostgreSqlServer.StartAsync();
        server = new TestServer(
            ("Workflows:Database:Provider", "PostgreSql"),
            ("ConnectionStrings:Workflows", await postgres.CreateDatabaseAsync())
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (postgres is null)
            return;
        await server.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [TestCase("/v2/messages/publication", """{"name":"a\u0000b","correlationKey":"k","timeToLive":1000}""")]
    [TestCase("/v2/messages/publication", """{"name":"m","correlationKey":"\u0000","timeToLive":1000}""")]
    [TestCase("/v2/messages/publication", """{"name":"m","correlationKey":"k","timeToLive":1000,"variables":{"a":[{"\u0000":1}]}}""")]
    [TestCase("/v2/process-instances/search", """{"filter":{"processDefinitionId":"\u0000"}}""")]
    [TestCase("/v2/user-tasks/search", """{"filter":{"assignee":{"$like":"*\u0000*"}}}""")]
    [TestCase("/v2/variables/search", """{"filter":{"value":"\"\u0000\""}}""")]
    [TestCase("/v2/signals/broadcast", """{"signalName":"\\\u0000"}""")]
    [TestCase("/v2/jobs/activation", """{"type":"\u0000","timeout":1000,"maxJobsToActivate":1,"worker":"w"}""")]
    [TestCase("/v2/expression/evaluation", """{"expression":"=1","variables":{"a":"\u0000"}}""")]
    public async Task In_a_body_it_is_400_with_its_place(string path, string body)
    {
        var problem = await Client.PostAsync(path, "\n " + body).ProblemAsync(400);
        problem.Code().ShouldBe("TEXT_NUL");
        var place = problem["problems"]![0]!;
        place["line"]!.GetValue<int>().ShouldBe(2);
        place["column"]!.GetValue<int>().ShouldBe(Encoding.UTF8.GetByteCount(body[..body.IndexOf("u0000", StringComparison.Ordinal)]) + 6);
    }

    [TestCase("/api/inbox/search", """{"text":"\u0000"}""")]
    [TestCase("/api/session", """{"person":"\u0000"}""")]
    [TestCase("/api/simulation/messages", """{"name":"\u0000"}""")]
    public async Task Our_own_pages_calls_are_judged_alike(string path, string body) =>
        (await (await server.SignedInAsync("u020")).PostAsync(path, body).ProblemAsync(400)).Code().ShouldBe("TEXT_NUL");

    [Test]
    public async Task With_an_idempotency_key_it_is_the_same_answer() =>
        (
            await Client
                .PostAsync("/v2/signals/broadcast", """{"signalName":"\u0000"}""", ("Idempotency-Key", Guid.NewGuid().ToString()))
                .ProblemAsync(400)
        )
            .Code()
            .ShouldBe("TEXT_NUL");

    [TestCase("/v2/process-definitions/1/xml?a=%00")]
    [TestCase("/api/catalogue?text=a%00b")]
    public async Task In_a_query_it_is_400(string path) => (await Client.GetAsync(path).ProblemAsync(400)).Code().ShouldBe("TEXT_NUL");

    [Test]
    public async Task In_a_cursor_it_is_400()
    {
        var page = await Client.PostAsync("/v2/process-definitions/search", """{"sort":[{"field":"name"}],"page":{"limit":1}}""").OkAsync();
        var cursor = JsonNode.Parse(Convert.FromBase64String(page["page"]!["endCursor"]!.GetValue<string>()))!.AsArray();
        for (var at = 1; at < cursor.Count; at++)
        {
            if (cursor[at]?.GetValueKind() == System.Text.Json.JsonValueKind.String)
                cursor[at] = "\0";
        }
        var changed = Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor.ToJsonString()));
        var body = $$$"""{"sort":[{"field":"name"}],"page":{"after":"{{{changed}}}"}}""";
        await Client.PostAsync("/v2/process-definitions/search", body).ProblemAsync(400);
    }

    [Test]
    public async Task In_credentials_it_is_401() => await server.Basic("a\0b", "c\0d").GetAsync("/v2/topology").ProblemAsync(401);

    [Test]
    public async Task A_backslash_before_the_letter_u_is_a_text_like_any_other()
    {
        var answer = await Client.PostAsync("/v2/expression/evaluation", """{"expression":"=a","variables":{"a":"\\u0000"}}""").OkAsync();
        answer["result"]!.GetValue<string>().ShouldBe("\\u0000");
    }

    [Test]
    public async Task Half_a_character_is_400_too() =>
        await Client.PostAsync("/v2/signals/broadcast", """{"signalName":"\uD800"}""").ProblemAsync(400);

    [Test]
    public async Task An_expression_that_would_make_it_is_refused_at_its_place()
    {
        var problem = await Client.PostAsync("/v2/expression/evaluation", """{"expression":"=1 + \"\\u0000\""}""").ProblemAsync(400);
        var item = problem["problems"]![0]!;
        item["code"]!.GetValue<string>().ShouldBe("FEEL_SYNTAX", problem.ToJsonString());
    }

    [Test]
    public async Task A_model_whose_expression_would_make_it_is_not_deployed()
    {
        var problem = await DeployAsync("nul.bpmn", Model("= \"\\u0000\"")).ProblemAsync(422);
        var item = problem["problems"]![0]!;
        item["elementId"]!.GetValue<string>().ShouldBe("start");
        item["line"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Test]
    public async Task A_value_that_an_expression_decodes_to_it_is_null_and_the_flow_goes_on()
    {
        await DeployAsync("decoded.bpmn", Model("= from base64(\"AA==\")")).OkAsync();
        var started = await Client
            .PostAsync("/v2/process-instances", """{"processDefinitionId":"storable","awaitCompletion":true}""")
            .OkAsync();
        started["variables"]!["made"].ShouldBeNull(started.ToJsonString());
    }

    [TestCase("nul.bpmn", "<definitions name=\"&#0;\"/>")]
    [TestCase("nul.dmn", "<definitions name=\"&#0;\"/>")]
    [TestCase("nul.form", """{"type":"default","id":"nul","components":[{"id":"a","type":"text","text":"\u0000"}]}""")]
    public async Task A_file_that_holds_it_is_422_with_its_place(string name, string content)
    {
        var problem = await DeployAsync(name, content).ProblemAsync(422);
        problem["problems"]![0]!["resource"]!.GetValue<string>().ShouldBe(name);
        problem["problems"]![0]!["line"]!.GetValue<int>().ShouldBe(1);
    }

    [Test]
    public async Task An_upload_may_hold_it_and_comes_back_byte_by_byte()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0];
        var person = await server.SignedInAsync("u020");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "file", "a.png" } };
        var file = await person.PostAsync("/api/files", form).OkAsync();
        (await person.GetByteArrayAsync("/api/files/" + file["id"]!.GetValue<string>())).ShouldBe(picture);
    }

    [TestCase("utf-16")]
    [TestCase("\"utf-32\"")]
    public async Task JSON_in_another_encoding_is_415(string charset)
    {
        var content = new ByteArrayContent(Encoding.Unicode.GetBytes("""{"signalName":"s"}"""));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=" + charset);
        await Client.PostAsync("/v2/signals/broadcast", content).ProblemAsync(415);
    }

    private Task<HttpResponseMessage> DeployAsync(string name, string content) =>
        Client.PostAsync("/v2/deployments", new MultipartFormDataContent { { new StringContent(content), "resources", name } });

    private static string Model(string source) =>
        $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
              <bpmn:process id="storable" name="storable" isExecutable="true">
                <bpmn:startEvent id="start">
                  <bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="{source.Replace(
                "\"",
                "&quot;",
                StringComparison.Ordinal
            )}" target="made"/></zeebe:ioMapping></bpmn:extensionElements>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
}
