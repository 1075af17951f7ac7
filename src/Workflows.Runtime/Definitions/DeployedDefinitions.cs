using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Engine;
using Workflows.Engine.Events.Deployments;

namespace Workflows.Runtime.Definitions;

/// <summary>What is deployed after a certain deployment. Immutable; compiled forms are shared by all versions of it and made when first needed.</summary>
internal sealed class DeployedDefinitions : IDefinitions
{
    public static DeployedDefinitions Empty { get; } = new();

    private readonly Lazy<ILookup<string, MessageStart>> _messageStarts;

    private readonly Lazy<ILookup<string, SignalStart>> _signalStarts;

    private DeployedDefinitions() => (_messageStarts, _signalStarts) = (new(FindMessageStarts), new(FindSignalStarts));

    private ImmutableDictionary<long, Lazy<ProcessDefinition>> Processes { get; init; } =
        ImmutableDictionary<long, Lazy<ProcessDefinition>>.Empty;

    private ImmutableDictionary<string, ImmutableList<DeployedProcess>> ProcessVersions { get; init; } =
        ImmutableDictionary<string, ImmutableList<DeployedProcess>>.Empty;

    private ImmutableDictionary<long, Lazy<DecisionDefinition>> Decisions { get; init; } =
        ImmutableDictionary<long, Lazy<DecisionDefinition>>.Empty;

    private ImmutableDictionary<string, ImmutableList<DeployedDecision>> DecisionVersions { get; init; } =
        ImmutableDictionary<string, ImmutableList<DeployedDecision>>.Empty;

    /// <summary>Decision files, compiled once for all their decisions.</summary>
    private ImmutableDictionary<long, Lazy<DecisionRequirements>> Requirements { get; init; } =
        ImmutableDictionary<long, Lazy<DecisionRequirements>>.Empty;

    /// <summary>The latest file of each requirements id, the one that was deployed last behind the others.</summary>
    private ImmutableList<DeployedDecisions> LatestFiles { get; init; } = [];

    private ImmutableDictionary<long, Lazy<FormVersion>> Forms { get; init; } = ImmutableDictionary<long, Lazy<FormVersion>>.Empty;

    private ImmutableDictionary<string, long> LatestForms { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>What a deployment brought along or found in place, by kind and id.</summary>
    private ImmutableDictionary<(long Deployment, char Kind, string Id), long> OfDeployment { get; init; } =
        ImmutableDictionary<(long, char, string), long>.Empty;

    /// <summary>The latest version of every process, compiled.</summary>
    public IEnumerable<ProcessDefinition> LatestProcesses => ProcessVersions.Values.Select(v => Processes[v[^1].Key.Value].Value);

    public ProcessDefinition? Process(ProcessDefinitionKey key) => Processes.GetValueOrDefault(key.Value)?.Value;

    public ProcessDefinition? LatestProcess(string processId) =>
        ProcessVersions.GetValueOrDefault(processId) is { } versions ? Process(versions[^1].Key) : null;

    public ProcessDefinition? Process(string processId, int version) =>
        ProcessVersions.GetValueOrDefault(processId)?.Find(p => p.Version == version) is { } found ? Process(found.Key) : null;

    public ProcessDefinition? ProcessByVersionTag(string processId, string versionTag) =>
        ProcessVersions.GetValueOrDefault(processId)?.FindLast(p => p.VersionTag == versionTag) is { } found ? Process(found.Key) : null;

    public ProcessDefinition? ProcessOfDeployment(DeploymentKey deployment, string processId) =>
        OfDeployment.TryGetValue((deployment.Value, 'p', processId), out var key) ? Processes[key].Value : null;

    public DecisionDefinition? Decision(DecisionDefinitionKey key) => Decisions.GetValueOrDefault(key.Value)?.Value;

    public DecisionDefinition? LatestDecision(string decisionId) =>
        DecisionVersions.GetValueOrDefault(decisionId) is { } versions ? Decision(versions[^1].Key) : null;

    public DecisionDefinition? DecisionByVersionTag(string decisionId, string versionTag) =>
        DecisionVersions.GetValueOrDefault(decisionId)?.FindLast(d => d.VersionTag == versionTag) is { } found ? Decision(found.Key) : null;

    public DecisionRequirements? LatestRequirements(string ns) =>
        LatestFiles.Reverse().Select(file => Requirements[file.RequirementsKey].Value).FirstOrDefault(file => file.Model.Namespace == ns);

    public FormVersion? Form(FormDefinitionKey key) => Forms.GetValueOrDefault(key.Value)?.Value;

    public FormVersion? LatestForm(string formId) => LatestForms.TryGetValue(formId, out var key) ? Forms[key].Value : null;

    public FormVersion? FormOfDeployment(DeploymentKey deployment, string formId) =>
        OfDeployment.TryGetValue((deployment.Value, 'f', formId), out var key) ? Forms[key].Value : null;

    public DecisionDefinition? DecisionOfDeployment(DeploymentKey deployment, string decisionId) =>
        OfDeployment.TryGetValue((deployment.Value, 'd', decisionId), out var key) ? Decisions[key].Value : null;

    public IReadOnlyList<MessageStart> MessageStarts(string messageName) => [.. _messageStarts.Value[messageName]];

    public IReadOnlyList<SignalStart> SignalStarts(string signalName) => [.. _signalStarts.Value[signalName]];

    /// <summary>What is deployed after one more deployment.</summary>
    /// <param name="fileOf">The bytes of a file by their SHA-256.</param>
    public DeployedDefinitions With(ResourcesDeployed e, IDefinitionCompiler compiler, Func<string, ReadOnlyMemory<byte>> fileOf)
    {
        var (processes, versions, decisions, forms) = (Processes, ProcessVersions, Decisions, Forms);
        var (latestForms, ofDeployment) = (LatestForms, OfDeployment);
        var (decisionVersions, requirements, latestFiles) = (DecisionVersions, Requirements, LatestFiles);
        foreach (var p in e.Processes)
        {
            ofDeployment = ofDeployment.SetItem((e.Deployment.Value, 'p', p.ProcessId), p.Key.Value);
            if (!p.IsNew)
                continue;
            processes = processes.SetItem(p.Key.Value, new(() => compiler.Process(p, e.Deployment, fileOf(p.Sha256))));
            versions = versions.SetItem(p.ProcessId, (versions.GetValueOrDefault(p.ProcessId) ?? []).Add(p));
        }
        // An imported file stands before those that import it.
        foreach (var file in e.Decisions)
        {
            foreach (var d in file.Decisions)
                ofDeployment = ofDeployment.SetItem((e.Deployment.Value, 'd', d.DecisionId), d.Key.Value);
            if (!file.IsNew)
                continue;
            Lazy<DecisionRequirements>[] imports = [.. (file.Imports ?? []).Select(key => requirements[key])];
            var compiled = new Lazy<DecisionRequirements>(() =>
                compiler.Requirements(file, [.. imports.Select(import => import.Value)], fileOf(file.Sha256))
            );
            requirements = requirements.SetItem(file.RequirementsKey, compiled);
            latestFiles = latestFiles.RemoveAll(other => other.RequirementsId == file.RequirementsId).Add(file);
            foreach (var d in file.Decisions)
            {
                decisions = decisions.SetItem(d.Key.Value, new(() => new DecisionDefinition(d, compiled.Value)));
                decisionVersions = decisionVersions.SetItem(d.DecisionId, (decisionVersions.GetValueOrDefault(d.DecisionId) ?? []).Add(d));
            }
        }
        foreach (var f in e.Forms)
        {
            ofDeployment = ofDeployment.SetItem((e.Deployment.Value, 'f', f.FormId), f.Key.Value);
            if (!f.IsNew)
                continue;
            forms = forms.SetItem(f.Key.Value, new(() => compiler.Form(f, e.Deployment, fileOf(f.Sha256))));
            latestForms = latestForms.SetItem(f.FormId, f.Key.Value);
        }
        return new DeployedDefinitions
        {
            Processes = processes,
            ProcessVersions = versions,
            Decisions = decisions,
            DecisionVersions = decisionVersions,
            Requirements = requirements,
            LatestFiles = latestFiles,
            Forms = forms,
            LatestForms = latestForms,
            OfDeployment = ofDeployment,
        };
    }

    private ILookup<string, MessageStart> FindMessageStarts() =>
        LatestProcesses.SelectMany(MessageStartsOf).ToLookup(s => s.Name, s => s.Start);

    private ILookup<string, SignalStart> FindSignalStarts() =>
        LatestProcesses
            .SelectMany(
                process => process.Process.FlowElements.OfType<StartEvent>(),
                (process, start) =>
                    (Name: (start.Definition as SignalEventDefinition)?.Signal?.Name?.Text, new SignalStart(process, start.Id))
            )
            .Where(s => s.Name is not null)
            .ToLookup(s => s.Name!, s => s.Item2);

    private static IEnumerable<(string Name, MessageStart Start)> MessageStartsOf(ProcessDefinition process) =>
        process
            .Process.FlowElements.OfType<StartEvent>()
            .SelectMany(
                start => start.EventDefinitions.OfType<MessageEventDefinition>(),
                (start, definition) => (Start: start, definition.Message)
            )
            .Where(s => s.Message?.Name is not null)
            .Select(s => (s.Message!.Name!.Text, new MessageStart(process, s.Start.Id, s.Message.CorrelationKey?.Text)));
}
