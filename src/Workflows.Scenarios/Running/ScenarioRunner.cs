using System.Collections.Immutable;
using Workflows.Engine;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.Organization;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Scenarios.Model;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Running;

/// <summary>
/// Runs scenarios on the real Runtime: each in a world of its own, so they may run side by side. Weeks pass in milliseconds.
/// </summary>
public sealed class ScenarioRunner(ProcessLibrary library)
{
    /// <summary>Runs one scenario. What goes wrong is in the result; only a bug throws.</summary>
    public async Task<ScenarioRun> RunAsync(Scenario scenario, CancellationToken cancellation)
    {
        await using var world = new ScenarioWorld(scenario.Clock);
        if (await SetUpAsync(world, scenario, cancellation) is { } broken)
            return new ScenarioRun(scenario, RunRecord.Empty, [broken]);

        var outside = new OutsideWorld(world, scenario.Jobs);
        var player = new ScenarioPlayer(scenario, world, outside);
        var history = new HistoryCheck(world);
        var problem = await PlayAsync(scenario, player, history, cancellation);
        if (player.Instance is not { } instance)
            return new ScenarioRun(scenario, RunRecord.Empty, [problem!]);

        var record = RunRecorder.Retell(await world.EventsAsync(instance, cancellation));
        ImmutableArray<ScenarioProblem> problems =
        [
            .. Incidents(world, scenario),
            .. problem is null ? Judge.Find(scenario.Expected, record) : [problem],
            .. problem is null ? await JudgeOthersAsync(world, scenario, cancellation) : [],
        ];
        return new ScenarioRun(scenario, record, problems);
    }

    private async Task<ScenarioProblem?> SetUpAsync(ScenarioWorld world, Scenario scenario, CancellationToken cancellation)
    {
        var load = new LoadOrganization(library.Organization);
        var deploy = new DeployResources(
            new DeploymentKey(world.Keys.Next()),
            [.. library.FilesFor(scenario), .. scenario.Children.Select(ChildStub.Of)]
        );
        foreach (var envelope in new[] { Envelope(StreamId.Organization, load), Envelope(StreamId.Deployments, deploy) })
        {
            if (await world.Dispatcher.ExecuteAsync(envelope, cancellation) is CommandResult.Rejected { Rejection: var rejection })
                return Refusal(rejection, scenario);
        }
        await world.Organization.UpToDateAsync(cancellation);
        return null;
    }

    private static async Task<ScenarioProblem?> PlayAsync(
        Scenario scenario,
        ScenarioPlayer player,
        HistoryCheck history,
        CancellationToken cancellation
    )
    {
        if (await player.StartAsync(cancellation) is { } unstarted)
            return unstarted;
        foreach (var step in scenario.Steps)
        {
            if (await player.PlayAsync(step, cancellation) is { } problem)
                return problem;
            if (await history.CompareAsync(step.Place, cancellation) is { } difference)
                return difference;
        }
        return await history.VerifyAsync(scenario.Place, cancellation);
    }

    private static async Task<ImmutableArray<ScenarioProblem>> JudgeOthersAsync(
        ScenarioWorld world,
        Scenario scenario,
        CancellationToken cancellation
    )
    {
        var problems = ImmutableArray.CreateBuilder<ScenarioProblem>();
        foreach (var (flow, expected) in scenario.Others)
        {
            // Those of other projects, which a timer started too, were cancelled at once.
            var instances = world.Store.Rows<ProcessInstanceRow>().Where(row => row.ProcessId == flow);
            if (instances.OrderBy(row => row.State == ProcessInstanceRow.Terminated).FirstOrDefault() is { } row)
            {
                var events = await world.EventsAsync(new ProcessInstanceKey(row.ProcessInstanceKey), cancellation);
                problems.AddRange(Judge.Find(expected, RunRecorder.Retell(events)));
            }
            else
                problems.Add(new(Codes.NotThere, expected.Place, $"没有启动“{flow}”", $"«{flow}» was not started"));
        }
        return problems.ToImmutable();
    }

    private static IEnumerable<ScenarioProblem> Incidents(ScenarioWorld world, Scenario scenario) =>
        from incident in world.Store.Rows<IncidentRow>()
        where incident.State == IncidentRow.Active
        select new ScenarioProblem(
            Codes.Incident,
            scenario.Place,
            $"“{incident.ElementId}”出了事故：{incident.MessageZh}",
            $"«{incident.ElementId}» has an incident: {incident.MessageEn}"
        );

    private static CommandEnvelope Envelope(StreamId stream, Command command) => new(stream, command, ScenarioWorld.Outside);

    private static ScenarioProblem Refusal(Rejection rejection, Scenario scenario)
    {
        var zh = string.Join("；", rejection.Problems.Select(p => $"{p.Resource}:{p.Line} {p.Text.Zh}").Prepend(rejection.Text.Zh));
        var en = string.Join("; ", rejection.Problems.Select(p => $"{p.Resource}:{p.Line} {p.Text.En}").Prepend(rejection.Text.En));
        return new ScenarioProblem(Codes.Files, scenario.Place, $"流程文件不能部署：{zh}", $"the flow's files cannot be deployed: {en}");
    }
}
