using Workflows.Scenarios.Model;
using Workflows.Scenarios.Reading;
using Workflows.Scenarios.Running;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Running;

/// <summary>Runs the stories of <c>processes/across/</c>: several flows that start and answer each other, none of them replaced unless a story says so.</summary>
[TestFixture]
public sealed class Stories_across_flows
{
    private static readonly Lazy<ProcessLibrary> Library = new(() => ProcessLibrary.Load(ProcessFolders.Root));

    private static IEnumerable<TestCaseData> Stories =>
        from file in Directory.EnumerateFiles(Path.Combine(ProcessFolders.Root, "across"), "*.yaml").Order(StringComparer.Ordinal)
        from story in Read(file).Scenarios
        select new TestCaseData(story).SetArgDisplayNames(story.ToString());

    [TestCaseSource(nameof(Stories))]
    public async Task Comes_out_as_it_says_in_every_flow(Scenario story)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        var run = await new ScenarioRunner(Library.Value).RunAsync(story, limit.Token);

        string.Join('\n', run.Problems).ShouldBeEmpty();
    }

    private static ScenarioFile Read(string file)
    {
        var result = ScenarioReader.Read(File.ReadAllText(file), ProcessFolders.NameOf(file));
        return result.File ?? throw new InvalidDataException(string.Join('\n', result.Problems));
    }
}
