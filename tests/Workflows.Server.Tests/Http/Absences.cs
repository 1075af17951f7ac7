using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;
using Workflows.Testing;

namespace Workflows.Server.Tests.Http;

/// <summary>请假代理: who is away is stood in for, for new work and for what they had already; on both databases alike.</summary>
[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
internal sealed class Absences(string database)
{
    private const string Absent = "u020";
    private const string Deputy = "u027";
    private const string Model = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
          <bpmn:process id="personal" name="personal" isExecutable="true">
            <bpmn:startEvent id="start"/>
            <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="task"/>
            <bpmn:userTask id="task" name="本人的事">
              <bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="u020"/></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="g" sourceRef="task" targetRef="end"/>
            <bpmn:endEvent id="end"/>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private PostgreSqlServer? postgres;
    private TestServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        postgres = database == "PostgreSql" ? await PostgreSqlServer.StartAsync() : null;
        server = postgres is null
            ? new TestServer()
            : new TestServer(
                ("Workflows:Database:Provider", "PostgreSql"),
                ("ConnectionStrings:Workflows", await postgres.CreateDatabaseAsync())
            );
        var form = new MultipartFormDataContent { { new StringContent(Model), "resources", "personal.bpmn" } };
        await server.Anonymous().PostAsync("/v2/deployments", form).OkAsync();
    }

    [SetUp]
    public async Task BackAsync() => await SetAsync(Absent, []);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
    }

    [Test]
    public async Task New_work_goes_to_the_deputy_and_history_says_for_whom()
    {
        await SetAsync(Absent, [Away(Deputy)]);
        var instance = await CreateAsync();
        var task = await FirstTaskAsync(Deputy, instance);
        task["assignee"]!["id"]!.GetValue<string>().ShouldBe(Deputy);
        (await FirstTaskAsync(Absent, instance, ofAssignee: false)).ShouldNotBeNull("both see it");
        (await EventsAsync(instance)).ShouldContain(e =>
            e["title"]!.GetValue<string>().Contains("彭丽娟 请假，代办", StringComparison.Ordinal)
        );
        (await EventsAsync(instance)).ShouldContain(e => e["data"]!.ToJsonString().Contains("absent-deputy", StringComparison.Ordinal));
    }

    [Test]
    public async Task What_they_had_already_the_deputy_sees_and_does_for_them()
    {
        var instance = await CreateAsync();
        var key = (await FirstTaskAsync(Absent, instance))["key"]!.GetValue<string>();
        var deputy = await server.SignedInAsync(Deputy);
        await deputy.GetAsync($"/api/tasks/{key}").ProblemAsync(404);

        await SetAsync(Absent, [Away(Deputy)]);
        var task = await deputy.GetAsync($"/api/tasks/{key}").OkAsync();
        task["can"]!["complete"]!["allowed"]!.GetValue<bool>().ShouldBeTrue(task.ToJsonString());
        (await FirstTaskAsync(Deputy, instance))["key"]!.GetValue<string>().ShouldBe(key);
        await deputy.PostAsync($"/api/tasks/{key}/complete", new { data = new { } }).OkAsync();

        var done = (await EventsAsync(instance)).Single(e => e["type"]!.GetValue<string>() == "UserTaskCompleted");
        done["actor"]!["id"]!.GetValue<string>().ShouldBe(Deputy, done.ToJsonString());
        done["onBehalfOf"]!["id"]!.GetValue<string>().ShouldBe(Absent);
    }

    [TestCase("p15-return", 0)]
    [TestCase(null, 1)]
    public async Task Neither_another_flow_nor_another_time_is_theirs(string? process, int years)
    {
        var instance = await CreateAsync();
        var key = (await FirstTaskAsync(Absent, instance))["key"]!.GetValue<string>();
        await SetAsync(Absent, [Away(Deputy, process, years)]);
        var deputy = await server.SignedInAsync(Deputy);
        await deputy.GetAsync($"/api/tasks/{key}").ProblemAsync(404);
        await deputy.PostAsync($"/api/tasks/{key}/complete", new { data = new { } }).ProblemAsync(404);
    }

    [Test]
    public async Task Only_they_their_superiors_and_administrators_say_it()
    {
        var stranger = await server.SignedInAsync(Deputy);
        (await stranger.PutAsync($"/api/absences/{Absent}", new { items = new[] { Away(Deputy) } }).ProblemAsync(403))
            .Code()
            .ShouldBe("ABSENCE_NOT_YOURS");
        await stranger.GetAsync($"/api/absences/{Absent}").ProblemAsync(403);

        var administrator = await server.SignedInAsync("admin");
        var set = await administrator.PutAsync($"/api/absences/{Absent}", new { items = new[] { Away(Deputy) } }).OkAsync();
        set["items"]![0]!["deputy"]!["id"]!.GetValue<string>().ShouldBe(Deputy);
        var own = await stranger.GetAsync($"/api/absences/{Deputy}").OkAsync();
        own["standsInFor"]![0]!["person"]!["name"]!.GetValue<string>().ShouldBe("彭丽娟");
        var refused = await administrator.PutAsync($"/api/absences/{Absent}", new { items = new[] { Away(Absent) } }).ProblemAsync(422);
        refused["problems"]![0]!["field"]!.GetValue<string>().ShouldBe("absences[0].deputy");
    }

    private static object Away(string? deputy, string? process = null, int years = 0)
    {
        var from = TimeProvider.System.GetUtcNow().AddDays(-1).AddYears(years);
        return new
        {
            from,
            to = from.AddDays(30),
            deputy,
            processes = process is null ? [] : new[] { process },
        };
    }

    private async Task SetAsync(string person, object[] items) =>
        await (await server.SignedInAsync(person)).PutAsync($"/api/absences/{person}", new { items }).OkAsync();

    private async Task<string> CreateAsync() =>
        (await server.Anonymous().PostAsync("/v2/process-instances", """{"processDefinitionId":"personal"}""").OkAsync())[
            "processInstanceKey"
        ]!.GetValue<string>();

    /// <summary>The row of the instance's task in the person's inbox, or the task's page as they see it.</summary>
    private async Task<JsonNode> FirstTaskAsync(string person, string instance, bool ofAssignee = true)
    {
        var client = await server.SignedInAsync(person);
        if (ofAssignee)
        {
            var found = await client
                .PostAsync(
                    "/api/inbox/search",
                    new
                    {
                        view = "todo",
                        scope = "mine",
                        page = new { limit = 500 },
                    }
                )
                .OkAsync();
            return found["items"]!.AsArray().Single(item => item!["processInstanceKey"]!.GetValue<string>() == instance)!;
        }
        var tasks = await server
            .Anonymous()
            .PostAsync("/v2/user-tasks/search", $$$"""{"filter":{"processInstanceKey":"{{{instance}}}"}}""")
            .OkAsync();
        return await client.GetAsync($"/api/tasks/{tasks["items"]![0]!["userTaskKey"]!.GetValue<string>()}").OkAsync();
    }

    private async Task<List<JsonNode>> EventsAsync(string instance)
    {
        var auditor = await server.SignedInAsync("u901");
        var events = await auditor.GetAsync($"/api/instances/{instance}/events?limit=1000").OkAsync();
        return [.. events["items"]!.AsArray().Select(e => e!)];
    }
}
