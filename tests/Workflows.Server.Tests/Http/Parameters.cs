using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>The settings: read by everybody, changed by whom the file names, with history; organization files read again without a restart.</summary>
internal sealed class Parameters
{
    private string folder = null!;
    private TestServer server = null!;

    [OneTimeSetUp]
    public void Start()
    {
        folder = Directory.CreateTempSubdirectory("workflows-organization").FullName;
        var organization = Directory.CreateDirectory(Path.Combine(folder, "organization")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestServer.Repository, "processes", "organization"), "*.yaml"))
            File.Copy(file, Path.Combine(organization, Path.GetFileName(file)));
        server = new TestServer(("Workflows:Processes", folder));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_change_shows_at_once_with_who_and_why()
    {
        var finance = await server.SignedInAsync("u029");
        var before = await FindAsync(finance, "smsCostLimit");
        before["isDefault"]!.GetValue<bool>().ShouldBeTrue();
        before["can"]!["change"]!.GetValue<bool>().ShouldBeTrue(before.ToJsonString());

        var changed = await finance
            .PutAsync(
                "/api/configuration/smsCostLimit",
                new
                {
                    value = 1500,
                    note = "双11 期间",
                    expectedVersion = 0,
                }
            )
            .OkAsync();
        changed["value"]!.GetValue<decimal>().ShouldBe(1500);
        var history = (await FindAsync(finance, "smsCostLimit"))["history"]!.AsArray().Single()!;
        history["by"]!["id"]!.GetValue<string>().ShouldBe("u029");
        history["note"]!.GetValue<string>().ShouldBe("双11 期间");
        history["previous"]!.GetValue<decimal>().ShouldBe(1000);
    }

    [Test]
    public async Task Who_is_not_named_is_refused_and_sees_so_before()
    {
        var keeper = await server.SignedInAsync("u027");
        (await FindAsync(keeper, "smsUnitPrice"))["can"]!["change"]!.GetValue<bool>().ShouldBeFalse();
        var refused = await keeper.PutAsync("/api/configuration/smsUnitPrice", new { value = 0.06, note = "涨价" }).ProblemAsync(403);
        refused.Code().ShouldBe("PARAMETER_NOT_YOURS");
    }

    [Test]
    public async Task A_value_beyond_the_limits_is_refused_at_its_field()
    {
        var refused = await (await server.SignedInAsync("u029"))
            .PutAsync("/api/configuration/smsUnitPrice", new { value = 7, note = "涨价" })
            .ProblemAsync(422);
        refused["problems"]![0]!["field"]!.GetValue<string>().ShouldBe("value");
    }

    [Test]
    public async Task Files_are_read_again_without_a_restart_and_only_when_they_are_right()
    {
        var file = Path.Combine(folder, "organization", "config.yaml");
        var text = await File.ReadAllTextAsync(file);
        var administrator = await server.SignedInAsync("admin");
        await File.WriteAllTextAsync(file, text + "  - { name: extra, label: 附加, type: number, default: many }\n");
        var refused = await administrator.PostAsync("/api/organization/reload", new { }).ProblemAsync(422);
        refused["problems"]![0]!["resource"]!.GetValue<string>().ShouldBe("config.yaml");

        await File.WriteAllTextAsync(file, text + "  - { name: extra, label: 附加, type: number, default: 5 }\n");
        var loaded = await administrator.PostAsync("/api/organization/reload", new { }).OkAsync();
        loaded["changed"]!.GetValue<bool>().ShouldBeTrue();
        (await FindAsync(administrator, "extra"))["value"]!.GetValue<decimal>().ShouldBe(5);
        (await administrator.PostAsync("/api/organization/reload", new { }).OkAsync())["changed"]!.GetValue<bool>().ShouldBeFalse();
        await (await server.SignedInAsync("u027")).PostAsync("/api/organization/reload", new { }).ProblemAsync(403);
    }

    private static async Task<JsonNode> FindAsync(HttpClient client, string name) =>
        (await client.GetAsync("/api/configuration").OkAsync())["items"]!
            .AsArray()
            .Single(item => item!["name"]!.GetValue<string>() == name)!;
}
