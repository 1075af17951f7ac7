using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MiniExcelLibs;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>What is filled in at a step that keeps a register stands in the register, for those whom it concerns.</summary>
internal sealed class Registers
{
    private const string AfterSales = "u020";
    private const string Colleague = "u021";
    private const string Superior = "u017";
    private const string Designer = "u010";

    private const string Model = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" targetNamespace="t">
          <process id="lost-and-found" name="失物登记" isExecutable="true">
            <startEvent id="start" name="开始" />
            <sequenceFlow id="a" sourceRef="start" targetRef="note" />
            <userTask id="note" name="登记失物">
              <extensionElements>
                <ops:register name="失物登记表" />
                <zeebe:userTask />
                <zeebe:formDefinition formId="lost-thing" />
                <zeebe:assignmentDefinition candidateGroups="after-sales-service" />
              </extensionElements>
            </userTask>
            <sequenceFlow id="b" sourceRef="note" targetRef="end" />
            <endEvent id="end" name="结束" />
          </process>
        </definitions>
        """;

    private const string Form = """
        {"type":"default","id":"lost-thing","schemaVersion":18,"components":[
          {"type":"select","key":"thing","id":"F1","label":"失物","values":[{"label":"雨伞","value":"umbrella"},{"label":"钥匙","value":"keys"}],"validate":{"required":true}},
          {"type":"number","key":"worth","id":"F2","label":"价值（元）","decimalDigits":2},
          {"type":"datetime","key":"foundAt","id":"F3","subtype":"datetime","dateLabel":"拾到时间","timeSerializingFormat":"utc_offset"}]}
        """;

    private readonly TestServer server = SharedServer.Instance;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        var client = server.Anonymous();
        using MultipartFormDataContent files = new()
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Model)), "resources", "lost-and-found.bpmn" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Form)), "resources", "lost-thing.form" },
        };
        var deployed = await client.PostAsync("/v2/deployments", files);
        deployed.IsSuccessStatusCode.ShouldBeTrue(await deployed.Content.ReadAsStringAsync());
        var person = await server.SignedInAsync(AfterSales);
        foreach (var (thing, worth) in new[] { ("umbrella", 59.9m), ("keys", 12m) })
        {
            var instance = await client.PostAsync("/v2/process-instances", """{"processDefinitionId":"lost-and-found"}""").OkAsync();
            var key = instance["processInstanceKey"]!.GetValue<string>();
            var task = (await client.PostAsync("/v2/user-tasks/search", new { filter = new { processInstanceKey = key } }).OkAsync())[
                "items"
            ]![0]!["userTaskKey"]!.GetValue<string>();
            await person.PostAsync($"/api/tasks/{task}/claim", "{}").OkAsync();
            await person
                .PostAsync(
                    $"/api/tasks/{task}/complete",
                    new
                    {
                        data = new
                        {
                            thing,
                            worth,
                            foundAt = "2026-11-20T02:30:00Z",
                        },
                    }
                )
                .OkAsync();
        }
    }

    [TestCase(AfterSales)]
    [TestCase(Colleague, Description = "holds the same position")]
    [TestCase(Superior)]
    public async Task Those_of_the_position_and_their_superiors_read_the_entries_by_the_names_of_the_form(string reader)
    {
        var person = await server.SignedInAsync(reader);
        var register = await FindAsync(person);
        register!["columns"]!.AsArray().Select(column => column!["label"]!.GetValue<string>()).ShouldBe(["失物", "价值（元）", "拾到时间"]);
        var found = await person.PostAsync("/api/registers/search", new { register = "失物登记表" }).OkAsync();
        found["items"]!.AsArray().Select(row => row!["texts"]!["thing"]!.GetValue<string>()).ShouldBe(["钥匙", "雨伞"]);
        found["items"]![0]!["texts"]!["foundAt"]!.GetValue<string>().ShouldBe("2026-11-20 10:30");
        found["items"]![0]!["person"]!["name"]!.GetValue<string>().ShouldBe("彭丽娟");
    }

    [Test]
    public async Task Whom_a_register_does_not_concern_it_is_not_there_for()
    {
        var person = await server.SignedInAsync(Designer);
        (await FindAsync(person)).ShouldBeNull();
        foreach (var address in new[] { "search", "trend", "workbook" })
            await person.PostAsync("/api/registers/" + address, new { register = "失物登记表" }).ProblemAsync(404);
    }

    [Test]
    public async Task A_period_begins_and_ends_with_whole_days_of_the_organization()
    {
        var person = await server.SignedInAsync(AfterSales);
        var trend = await person.PostAsync("/api/registers/trend", new { register = "失物登记表" }).OkAsync();
        var day = trend["days"]!.AsArray().Single()!;
        day["count"]!.GetValue<int>().ShouldBe(2);
        day["sums"]!["worth"]!.GetValue<decimal>().ShouldBe(71.9m);

        var today = DateOnly.ParseExact(day["day"]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        (await CountAsync(person, today, today)).ShouldBe(2);
        (await CountAsync(person, today.AddDays(1), today.AddDays(2))).ShouldBe(0);
        (await CountAsync(person, today.AddDays(-2), today.AddDays(-1))).ShouldBe(0);
    }

    [Test]
    public async Task The_workbook_has_the_headings_of_the_form_and_numbers_as_numbers()
    {
        var person = await server.SignedInAsync(AfterSales);
        var answer = await person.PostAsync("/api/registers/workbook", new { register = "失物登记表", q = "umbrella" });
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("失物登记表.xlsx");
        await using MemoryStream file = new(await answer.Content.ReadAsByteArrayAsync());
        var row = (IDictionary<string, object>)MiniExcel.Query(file, useHeaderRow: true).Single();
        row["失物"].ShouldBe("雨伞");
        row["价值（元）"].ShouldBe(59.9d);
        row["登记人"].ShouldBe("彭丽娟");
        row["登记时间"].ShouldBeOfType<DateTime>();
    }

    private static async Task<int> CountAsync(HttpClient person, DateOnly from, DateOnly to) =>
        (
            await person
                .PostAsync(
                    "/api/registers/search",
                    new
                    {
                        register = "失物登记表",
                        from,
                        to,
                    }
                )
                .OkAsync()
        )["page"]!["totalItems"]!.GetValue<int>();

    private static async Task<JsonNode?> FindAsync(HttpClient person) =>
        (await person.GetAsync("/api/registers").OkAsync())["items"]!
            .AsArray()
            .FirstOrDefault(item => item!["name"]!.GetValue<string>() == "失物登记表");
}
