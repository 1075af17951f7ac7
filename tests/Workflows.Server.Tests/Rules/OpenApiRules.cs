using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Rules;

internal sealed class OpenApiRules
{
    private static string Committed => Path.Combine(TestServer.Repository, "src", "Workflows.Server", "openapi", "v1.json");

    /// <summary>Run with WORKFLOWS_UPDATE_OPENAPI=1 to write the committed copy anew; the web application's types are generated from it.</summary>
    [Test]
    public async Task The_committed_document_is_the_servers()
    {
        var served = await SharedServer.Instance.Anonymous().GetStringAsync("/openapi/v1.json");
        served = served.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("WORKFLOWS_UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, served);
        }
        (await File.ReadAllTextAsync(Committed)).ShouldBe(served, "run the tests once with WORKFLOWS_UPDATE_OPENAPI=1");
    }

    [Test]
    public async Task Every_operation_of_v2_says_what_it_answers()
    {
        var document = JsonNode.Parse(await SharedServer.Instance.Anonymous().GetStringAsync("/openapi/v1.json"))!;
        var paths = document["paths"]!.AsObject().Where(path => path.Key.StartsWith("/v2", StringComparison.Ordinal)).ToList();
        paths.Count.ShouldBeGreaterThan(30);
        foreach (var (path, operations) in paths)
        {
            foreach (var (method, operation) in operations!.AsObject())
                operation!["responses"]!.AsObject().Count.ShouldBeGreaterThan(0, $"{method} {path}");
        }
    }

    [Test]
    public async Task Moments_closed_sets_of_words_and_what_is_always_there_are_said()
    {
        var schemas = JsonNode.Parse(await SharedServer.Instance.Anonymous().GetStringAsync("/openapi/v1.json"))!["components"]![
            "schemas"
        ]!;
        var row = schemas["InboxRow"]!;
        row["properties"]!["createdAt"]!.ToJsonString().ShouldBe("""{"type":"string","format":"date-time"}""");
        row["properties"]!["dueAt"]!["type"]!.ToJsonString().ShouldBe("""["null","string"]""");
        row["properties"]!["sla"]!["enum"]!.ToJsonString().ShouldBe("""["none","ok","soon","overdue"]""");
        row["required"]!.AsArray().Count.ShouldBe(row["properties"]!.AsObject().Count, "an answer holds every property, be it null");
        schemas["InboxSearchRequest"]!["required"]!.ToJsonString().ShouldBe("""["view"]""");
        schemas["VariableState"]!["required"]!.ToJsonString().ShouldNotContain("previous", customMessage: "left out when there is none");
    }

    [Test]
    public async Task A_word_outside_its_set_is_refused_with_its_place()
    {
        var client = await SharedServer.Instance.SignedInAsync("u020");
        var problem = await client.PostAsync("/api/handoffs/search", """{"state":["REQUESTED","LOST"]}""").ProblemAsync(400);
        problem["problems"]![0]!["field"]!.GetValue<string>().ShouldBe("state");
        problem["detail"]!.GetValue<string>().ShouldContain("UNDELIVERED");
    }
}
