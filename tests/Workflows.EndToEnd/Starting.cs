using Workflows.EndToEnd.Hosting;

namespace Workflows.EndToEnd;

internal sealed class Starting
{
    [Test]
    public async Task A_server_says_where_its_database_and_its_inbox_are()
    {
        await using var server = await ServerProcess.StartAsync();
        server.Output.ShouldContain("workflows.db");
        server.Output.ShouldContain(server.Address.GetLeftPart(UriPartial.Authority));
        server.Output.ShouldContain("not for production");
    }

    [Test]
    public async Task A_server_with_a_wrong_configuration_ends_with_78_and_the_keys_name()
    {
        var (code, output) = await Tool.RunAsync(
            AppContext.BaseDirectory,
            TimeSpan.FromMinutes(1),
            new Dictionary<string, string> { ["Workflows__Clock"] = "Sundial", ["Workflows__Shop__Handler"] = "All" },
            "dotnet",
            ServerProcess.Program
        );
        code.ShouldBe(78, output);
        output.ShouldContain("Workflows__Clock");
        output.ShouldContain("Workflows__Shop__Handler");
    }
}
