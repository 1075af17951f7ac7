using Workflows.EndToEnd.Hosting;

namespace Workflows.EndToEnd;

/// <summary>The published client of the contract drives every call of /v2, and accepts neither a missing nor an unknown property.</summary>
internal sealed class PublishedClient
{
    private static string Folder => Path.Combine(ServerProcess.Repository, "tests", "Workflows.EndToEnd", "client");

    [Test]
    public async Task It_drives_every_call_with_its_strictest_validation()
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
}
