using System.Net.Http.Json;
using System.Text;
using Workflows.EndToEnd.Hosting;

namespace Workflows.EndToEnd;

/// <summary>The published client of the contract drives every call of /v2, and accepts neither a missing nor an unknown property.</summary>
internal sealed class PublishedClient
{
    private static string Folder => Path.Combine(ServerProcess.Repository, "tests", "Workflows.EndToEnd", "client");

    [Test]
    public async Task It_drives_every_call_with_its_strictest_validation()
    {
        await InstallAsync();
        await using var server = await ServerProcess.StartAsync(("Workflows__Clock", "Controlled"));
        var (code, output) = await Tool.RunAsync(
            Folder,
            TimeSpan.FromMinutes(3),
            new Dictionary<string, string> { ["WORKFLOWS_ADDRESS"] = server.Address.GetLeftPart(UriPartial.Authority) },
            "node",
            "contract.mjs"
        );
        code.ShouldBe(0, output + "\n" + server.Output);
        output.ShouldContain("contract kept");
    }

    [Test]
    public async Task It_signs_in_with_client_credentials()
    {
        const string password = "a long enough password";
        await InstallAsync();
        await using var server = await ServerProcess.StartAsync(
            ("Workflows__Demo", "false"),
            ("Workflows__Administrator__UserName", "root"),
            ("Workflows__Administrator__Password", password)
        );
        using var root = new HttpClient { BaseAddress = server.Address };
        root.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"root:{password}")));
        var account = new
        {
            userName = "robot",
            password,
            grants = new[] { "engine:read" },
        };
        (await root.PostAsJsonAsync("/api/accounts", account)).EnsureSuccessStatusCode();

        var (code, output) = await Tool.RunAsync(
            Folder,
            TimeSpan.FromMinutes(1),
            new Dictionary<string, string>
            {
                ["WORKFLOWS_ADDRESS"] = server.Address.GetLeftPart(UriPartial.Authority),
                ["WORKFLOWS_CLIENT"] = "robot",
                ["WORKFLOWS_SECRET"] = password,
            },
            "node",
            "oauth.mjs"
        );
        code.ShouldBe(0, output + "\n" + server.Output);
        output.ShouldContain("signed in");
    }

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            var (installed, log) = await Tool.RunAsync(
                Folder,
                TimeSpan.FromMinutes(3),
                new Dictionary<string, string>(),
                "npm",
                "ci",
                "--no-audit",
                "--no-fund"
            );
            installed.ShouldBe(0, log);
        }
    }
}
