using Workflows.Bpmn;
using Workflows.Scenarios.Coverage;
using Workflows.Scenarios.Model;
using Workflows.Scenarios.Reading;
using Workflows.Scenarios.Running;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Running;

/// <summary>Runs every scenario of <c>processes/</c>; a flow's runs are made once and looked at by both tests.</summary>
[TestFixture]
public sealed class Every_scenario_of_a_flow
{
    private static readonly Lazy<ProcessLibrary> Library = new(() => ProcessLibrary.Load(ProcessFolders.Root));
    private static readonly Dictionary<string, Task<ScenarioRun>> Runs = [];

    private static IEnumerable<TestCaseData> Scenarios =>
        from file in ProcessFolders.Of("scenarios.yaml")
        from scenario in Read(file).Scenarios
        select new TestCaseData(scenario).SetArgDisplayNames(scenario.ToString());

    private static IEnumerable<string> Folders => ProcessFolders.All.Select(ProcessFolders.NameOf);

    [TestCaseSource(nameof(Scenarios))]
    public async Task Comes_out_as_it_says(Scenario scenario)
    {
        var run = await RunAsync(scenario);

        string.Join('\n', run.Problems).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Folders))]
    public async Task Walks_together_with_the_others_every_sequence_flow(string folder)
    {
        var path = Path.Combine(ProcessFolders.Root, folder);
        var runs = await Task.WhenAll(Read(Path.Combine(path, "scenarios.yaml")).Scenarios.Select(RunAsync));

        foreach (var model in ProcessFolders.Models(path))
        {
            foreach (var process in BpmnReader.Read(File.ReadAllBytes(model), model).Model!.ExecutableProcesses)
            {
                var coverage = FlowCoverage.Of(process, runs);
                coverage.IsComplete.ShouldBeTrue(coverage.ToString());
            }
        }
    }

    private static Task<ScenarioRun> RunAsync(Scenario scenario)
    {
        lock (Runs)
        {
            if (!Runs.TryGetValue(scenario.Id, out var run))
                Runs.Add(
                    scenario.Id,
                    run = new ScenarioRunner(Library.Value).RunAsync(scenario, new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token)
                );
            return run;
        }
    }

    private static ScenarioFile Read(string file)
    {
        var result = ScenarioReader.Read(File.ReadAllText(file), ProcessFolders.NameOf(file));
        return result.File ?? throw new InvalidDataException(string.Join('\n', result.Problems));
    }
}
