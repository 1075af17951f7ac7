using Workflows.Bpmn.Model;
using Workflows.Dmn;
using Workflows.Engine.Behaviors;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.Processes;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.Deployments;
using Workflows.Engine.Processes;

namespace Workflows.Engine.Deployments;

/// <summary>Everything that was ever deployed: ids, versions, hashes. The files' bytes lie in the payloads.</summary>
public sealed class DeploymentState(StreamId id) : StreamState(id)
{
    private readonly Dictionary<string, Versions<ProcessDefinitionKey>> processes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Versions<FormDefinitionKey>> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Versions<long>> requirements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Versions<DecisionDefinitionKey>> decisions = new(StringComparer.Ordinal);

    /// <summary>The deployments in order.</summary>
    public IReadOnlyList<ResourcesDeployed> Deployments => deployed;

    private readonly List<ResourcesDeployed> deployed = [];

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context) =>
        command is DeployResources deploy
            ? Deploy(deploy, context)
            : throw new InvalidOperationException($"{command.GetType().Name} is not a command to the deployments.");

    private Decision Deploy(DeployResources deploy, DecideContext context)
    {
        if (deploy.Resources.Count == 0)
            return DeploymentRejections.Nothing();
        var read = DeploymentReading.Read(deploy.Resources, EngineSupport.Current, context.Definitions);
        if (PublishingRule.Judge(deploy, read, context, processId => processes.GetValueOrDefault(processId)?.Latest ?? 0) is { } refused)
            return refused;
        List<Problem> problems = [.. read.Problems];
        if (problems.TrueForAll(p => p.Severity != ProblemSeverity.Error))
            problems.AddRange(StartProblems(read, context));
        if (problems.Exists(p => p.Severity == ProblemSeverity.Error))
            return DeploymentRejections.Invalid(problems);
        var resources = deploy.OnlyNewContent ? read.Resources.Where(IsNewContent).ToList() : read.Resources;
        if (resources.Count == 0)
            return new Decision.Accepted([], []);
        var e = new ResourcesDeployed(
            deploy.Deployment,
            [.. resources.SelectMany(r => Processes(r, context.Keys))],
            Decisions([.. resources.Where(r => r.Dmn is not null)], context.Keys),
            [.. resources.Where(r => r.Form is not null).Select(r => Form(r, context.Keys))],
            deploy.Note
        );
        Apply(e);
        return new Decision.Accepted([e], ScheduledStarts(e, resources, context))
        {
            Payloads = [.. resources.Select(r => Payload.OfFile(r.Content))],
        };
    }

    private static IEnumerable<Problem> StartProblems(DeploymentReading read, DecideContext context) =>
        read
            .Resources.Where(r => r.Bpmn is not null)
            .SelectMany(r => r.Bpmn!.ExecutableProcesses.Where(HasStartTimer), (r, process) => (r.Name, process))
            .SelectMany(x => StartTimers.Problems(ProcessCompiler.Compile(x.process), x.Name.Value, context.Organization, context.Now));

    /// <summary>A new version's timer starts take the place of those before it; a process that has and had none is left alone.</summary>
    private static List<FollowUp> ScheduledStarts(ResourcesDeployed e, IReadOnlyList<ReadResource> resources, DecideContext context)
    {
        var models = resources.SelectMany(r => r.Bpmn?.ExecutableProcesses ?? []).ToLookup(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. e
                .Processes.Where(p => p.IsNew)
                .Where(p =>
                    models[p.ProcessId].Any(HasStartTimer)
                    || (context.Definitions.LatestProcess(p.ProcessId) is { } before && HasStartTimer(before.Process))
                )
                .Select(p => new FollowUp.ToStream(StreamId.OfProcess(p.ProcessId), new ScheduleStarts(p.Key, p.Version))),
        ];
    }

    private static bool HasStartTimer(BpmnProcess process) =>
        process.FlowElements.OfType<StartEvent>().Any(start => start.EventKind == EventKind.Timer);

    private bool IsNewContent(ReadResource resource) =>
        resource.Name.Kind switch
        {
            ResourceKind.Bpmn => resource.Bpmn!.ExecutableProcesses.Any(p => !Knows(processes, p.Id, resource)),
            ResourceKind.Form => !Knows(forms, resource.Form!.Id, resource),
            _ => !Knows(requirements, resource.Dmn!.Id, resource),
        };

    private static bool Knows<TKey>(Dictionary<string, Versions<TKey>> versions, string id, ReadResource resource)
        where TKey : struct => versions.TryGetValue(id, out var known) && known.Knows(resource.Sha256);

    private IEnumerable<DeployedProcess> Processes(ReadResource resource, IKeySource keys)
    {
        foreach (var process in resource.Bpmn?.ExecutableProcesses ?? [])
        {
            var known = processes.GetValueOrDefault(process.Id);
            var isNew = known?.LatestSha256 != resource.Sha256;
            var key = isNew ? new ProcessDefinitionKey(keys.Next()) : known!.LatestKey;
            var version = (known?.Latest ?? 0) + (isNew ? 1 : 0);
            yield return new DeployedProcess(
                key,
                process.Id,
                process.Name,
                version,
                process.VersionTag,
                resource.Name.Value,
                resource.Sha256,
                isNew
            );
        }
    }

    private DeployedForm Form(ReadResource resource, IKeySource keys)
    {
        var known = forms.GetValueOrDefault(resource.Form!.Id);
        var isNew = known?.LatestSha256 != resource.Sha256;
        var key = isNew ? new FormDefinitionKey(keys.Next()) : known!.LatestKey;
        var version = (known?.Latest ?? 0) + (isNew ? 1 : 0);
        return new DeployedForm(key, resource.Form.Id, version, resource.Name.Value, resource.Sha256, isNew);
    }

    /// <summary>The decision files of a deployment, each after those that it imports, because it keeps to their keys.</summary>
    private List<DeployedDecisions> Decisions(IReadOnlyList<ReadResource> resources, IKeySource keys)
    {
        var versions = new Dictionary<DmnModel, DeployedDecisions>(ReferenceEqualityComparer.Instance);
        foreach (var resource in resources)
            Decisions(resource, resources, versions, keys);
        return [.. versions.Values];
    }

    private DeployedDecisions Decisions(
        ReadResource resource,
        IReadOnlyList<ReadResource> all,
        Dictionary<DmnModel, DeployedDecisions> versions,
        IKeySource keys
    )
    {
        var model = resource.Dmn!;
        if (versions.TryGetValue(model, out var done))
            return done;
        List<long> imports =
        [
            .. resource.Imports.Select(import =>
                import.Deployed?.Deployed.RequirementsKey
                ?? (
                    all.FirstOrDefault(r => ReferenceEquals(r.Dmn, import.Together)) is { } together
                        ? Decisions(together, all, versions, keys).RequirementsKey
                        : requirements[import.Together!.Id].LatestKey
                )
            ),
        ];
        var known = requirements.GetValueOrDefault(model.Id);
        var latest = known is null ? null : deployed.SelectMany(d => d.Decisions).LastOrDefault(d => d.RequirementsKey == known.LatestKey);
        // The same content over other imports decides otherwise: it is a version of its own.
        var isNew = latest is null || latest.Sha256 != resource.Sha256 || !(latest.Imports ?? []).SequenceEqual(imports);
        return versions[model] = new DeployedDecisions(
            isNew ? keys.Next() : latest!.RequirementsKey,
            model.Id,
            model.Name,
            (known?.Latest ?? 0) + (isNew ? 1 : 0),
            resource.Name.Value,
            resource.Sha256,
            isNew,
            isNew ? [.. model.Decisions.Select(decision => NewVersion(decision, keys))] : latest!.Decisions
        )
        {
            Imports = imports.Count == 0 ? null : imports,
        };
    }

    private DeployedDecision NewVersion(DmnDecision decision, IKeySource keys) =>
        new(new DecisionDefinitionKey(keys.Next()), decision.Id, decision.Name, (decisions.GetValueOrDefault(decision.Id)?.Latest ?? 0) + 1)
        {
            VersionTag = decision.VersionTag,
        };

    /// <inheritdoc />
    protected override void ApplyCore(Event e)
    {
        if (e is not ResourcesDeployed resources)
            throw new InvalidOperationException($"{e.GetType().Name} is not an event of the deployments.");
        deployed.Add(resources);
        foreach (var process in resources.Processes)
            Of(processes, process.ProcessId).Add(process.Key, process.Version, process.Sha256);
        foreach (var form in resources.Forms)
            Of(forms, form.FormId).Add(form.Key, form.Version, form.Sha256);
        foreach (var model in resources.Decisions)
        {
            Of(requirements, model.RequirementsId).Add(model.RequirementsKey, model.Version, model.Sha256);
            foreach (var decision in model.Decisions)
                Of(decisions, decision.DecisionId).Add(decision.Key, decision.Version, model.Sha256);
        }
    }

    private static Versions<TKey> Of<TKey>(Dictionary<string, Versions<TKey>> all, string id)
        where TKey : struct
    {
        if (!all.TryGetValue(id, out var versions))
            all.Add(id, versions = new Versions<TKey>());
        return versions;
    }
}
