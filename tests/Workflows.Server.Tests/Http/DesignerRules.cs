using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Drafts, lint, differences and publishing. A server of its own: what is published stays.</summary>
internal sealed class DesignerRules
{
    private TestServer server = null!;

    [OneTimeSetUp]
    public void Start() => server = new TestServer();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task A_draft_is_saved_against_what_was_read_compared_and_published_with_a_note()
    {
        var owner = await server.SignedInAsync("u017");
        var draft = await owner.GetAsync("/api/drafts/p15-return").OkAsync();
        draft["basedOnVersion"]!.GetValue<int>().ShouldBe(1);
        var files = draft["files"]!.AsArray();
        files.Count.ShouldBeGreaterThan(10, "the diagram brings its forms and decisions along");
        var bpmn = files.First(file => file!["kind"]!.GetValue<string>() == "bpmn")!;
        bpmn["content"] = bpmn["content"]!.GetValue<string>().Replace("name=\"登记退货\"", "name=\"登记退换货\"", StringComparison.Ordinal);
        var body = new JsonObject { ["files"] = files.DeepClone() }.ToJsonString();

        await owner.PutAsync("/api/drafts/p15-return", body).ProblemAsync(428);
        var saved = await owner.PutAsync("/api/drafts/p15-return", body, ("If-Match", draft["etag"]!.GetValue<string>())).OkAsync();
        await owner.PutAsync("/api/drafts/p15-return", body, ("If-Match", draft["etag"]!.GetValue<string>())).ProblemAsync(412);
        await owner.PutAsync("/api/drafts/p15-return", body, ("If-Match", saved["etag"]!.GetValue<string>())).OkAsync();

        var diff = await owner.PostAsync("/api/drafts/p15-return/diff", "{}").OkAsync();
        var change = diff["changes"]!.AsArray().Single()!;
        change["elementId"]!.GetValue<string>().ShouldBe("register");
        change["kind"]!.GetValue<string>().ShouldBe("changed");

        await owner.PostAsync("/api/drafts/p15-return/publish", new { note = " " }).ProblemAsync(422);
        var published = await owner.PostAsync("/api/drafts/p15-return/publish", new { note = "登记也用于换货" }).OkAsync();
        published["version"]!.GetValue<int>().ShouldBe(2);
        var versions = await owner.GetAsync("/api/definitions/p15-return/versions").OkAsync();
        versions["items"]![0]!["note"]!.GetValue<string>().ShouldBe("登记也用于换货");
        (await owner.GetAsync("/api/drafts/p15-return").OkAsync())["basedOnVersion"]!.GetValue<int>().ShouldBe(2);
    }

    [Test]
    public async Task Lint_says_what_is_wrong_and_where()
    {
        var owner = await server.SignedInAsync("u017");
        var files = new[]
        {
            new
            {
                name = "x.bpmn",
                kind = "bpmn",
                content = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
            },
        };
        var lint = await owner.PostAsync("/api/lint", new { files }).OkAsync();
        lint["problems"]!.AsArray().ShouldNotBeEmpty();
        lint["problems"]![0]!["resource"]!.GetValue<string>().ShouldBe("x.bpmn");
    }

    [Test]
    public async Task A_table_is_tried_from_its_draft_with_the_parameters_in_force()
    {
        var owner = await server.SignedInAsync("u017");
        var draft = await owner.GetAsync("/api/drafts/p15-return").OkAsync();
        var files = draft["files"]!.DeepClone().AsArray();
        var table = files.First(file => file!["kind"]!.GetValue<string>() == "dmn")!;
        // The draft says what no version says yet: quality is never a reason.
        table["content"] = table["content"]!
            .GetValue<string>()
            .Replace(
                "\"quality\",\"wrong_sent\",\"damaged\"</text>\n        </inputEntry>",
                "\"wrong_sent\",\"damaged\"</text>\n        </inputEntry>",
                StringComparison.Ordinal
            );
        JsonObject Trial(string? decision, JsonObject values) =>
            new()
            {
                ["files"] = files.DeepClone(),
                ["file"] = table["name"]!.DeepClone(),
                ["decisionId"] = decision,
                ["values"] = values,
            };

        var known = await owner.PostAsync("/api/decisions/try", Trial(null, [])).OkAsync();
        var fields = known["decisions"]![0]!["fields"]!.AsArray().Select(field => field!["path"]!.GetValue<string>()).ToList();
        fields.ShouldContain("reason");
        fields.ShouldNotContain("config.noReasonDays");

        JsonObject Late(string reason) =>
            new()
            {
                ["reason"] = reason,
                ["signedAt"] = "2020-01-02T10:00:00+08:00",
                ["appliedAt"] = "2020-01-05T10:00:00+08:00",
                ["category"] = "normal",
                ["goodsIntact"] = true,
            };
        var kept = await owner.PostAsync("/api/decisions/try", Trial("returnEligibility", Late("no_reason"))).OkAsync();
        kept["result"]!["steps"]![0]!["rules"]![0]!["index"]!.GetValue<int>().ShouldBe(2, "three days are within config.noReasonDays");
        var changed = await owner.PostAsync("/api/decisions/try", Trial("returnEligibility", Late("quality"))).OkAsync();
        changed["result"]!["output"]!.GetValue<string>().ShouldContain("\"eligible\":false");
    }

    [Test]
    public async Task Staff_may_look_at_flows_but_not_change_them()
    {
        var staff = await server.SignedInAsync("u020");
        var listed = await staff.GetAsync("/api/definitions").OkAsync();
        listed["items"]![0]!["canEdit"]!.GetValue<bool>().ShouldBeFalse();
        var body = """{"files":[{"name":"a.bpmn","kind":"bpmn","content":"x"}]}""";
        await staff.PutAsync("/api/drafts/p15-return", body, ("If-Match", "\"none\"")).ProblemAsync(403);
        await staff.PostAsync("/api/definitions", new { processId = "p99", name = "n" }).ProblemAsync(403);
    }

    [Test]
    public async Task A_new_flow_begins_as_a_draft_that_can_be_published()
    {
        var owner = await server.SignedInAsync("u002");
        var draft = await owner.PostAsync("/api/definitions", new { processId = "p90-new", name = "新流程" }).OkAsync();
        var listed = (await owner.GetAsync("/api/definitions").OkAsync())["items"]!.AsArray();
        listed.Single(item => item!["processId"]!.GetValue<string>() == "p90-new")!["name"]!.GetValue<string>().ShouldBe("新流程");
        var files = draft["files"]!.DeepClone();
        var lint = await owner.PostAsync("/api/lint", new JsonObject { ["files"] = files }.ToJsonString()).OkAsync();
        lint["problems"]!.AsArray().Where(problem => problem!["severity"]!.GetValue<string>() == "error").ShouldBeEmpty();
        (await owner.PostAsync("/api/drafts/p90-new/publish", new { note = "第一版" }).OkAsync())["version"]!.GetValue<int>().ShouldBe(1);
        await owner.PostAsync("/api/definitions", new { processId = "p90-new", name = "again" }).ProblemAsync(409);
        await owner.PostAsync("/api/definitions", new { processId = "../x", name = "bad" }).ProblemAsync(422);
    }
}
