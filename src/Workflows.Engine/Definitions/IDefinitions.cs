using Workflows.Dmn;
using Workflows.Engine.Events.Deployments;
using Workflows.Forms.Schema;

namespace Workflows.Engine;

/// <summary>What is deployed, at one version of the deployments. Compiled forms are cached by whoever implements it.</summary>
public interface IDefinitions
{
    ProcessDefinition? Process(ProcessDefinitionKey key);

    /// <summary>The latest version of a process id; null when none is deployed.</summary>
    ProcessDefinition? LatestProcess(string processId);

    ProcessDefinition? Process(string processId, int version);

    ProcessDefinition? ProcessByVersionTag(string processId, string versionTag);

    /// <summary>The version that was deployed (or was already the latest) in that deployment, for binding «deployment».</summary>
    ProcessDefinition? ProcessOfDeployment(DeploymentKey deployment, string processId);

    DecisionDefinition? Decision(DecisionDefinitionKey key);

    DecisionDefinition? LatestDecision(string decisionId);

    /// <summary>The latest of the versions that bear the tag.</summary>
    DecisionDefinition? DecisionByVersionTag(string decisionId, string versionTag);

    /// <summary>The latest decision file of a namespace, for those that import it.</summary>
    DecisionRequirements? LatestRequirements(string ns);

    FormVersion? Form(FormDefinitionKey key);

    FormVersion? LatestForm(string formId);

    /// <summary>What the file's deployment brought along, for binding «deployment».</summary>
    FormVersion? FormOfDeployment(DeploymentKey deployment, string formId);

    DecisionDefinition? DecisionOfDeployment(DeploymentKey deployment, string decisionId);

    /// <summary>Latest versions whose message start event waits for this message.</summary>
    IReadOnlyList<MessageStart> MessageStarts(string messageName);

    /// <summary>Latest versions whose signal start event waits for this signal.</summary>
    IReadOnlyList<SignalStart> SignalStarts(string signalName);
}

/// <summary>A deployed decision with the file that holds it.</summary>
public sealed record DecisionDefinition(DeployedDecision Deployed, DecisionRequirements Requirements)
{
    public DecisionDefinitionKey Key => Deployed.Key;

    public string DecisionId => Deployed.DecisionId;

    public int Version => Deployed.Version;

    public DmnModel Model => Requirements.Model;
}

/// <summary>A deployed decision file, with the versions of the files that it imports.</summary>
public sealed record DecisionRequirements(DeployedDecisions Deployed, DmnModel Model, IReadOnlyList<DecisionRequirements> Imports)
{
    /// <summary>The deployed decision behind one that was evaluated on the way; null for what has no version of its own.</summary>
    public DeployedDecision? Find(string ns, string decisionId) =>
        Model.Namespace == ns
            ? Deployed.Decisions.FirstOrDefault(decision => decision.DecisionId == decisionId)
            : Imports.Select(import => import.Find(ns, decisionId)).FirstOrDefault(found => found is not null);
}

/// <summary>A deployed form.</summary>
public sealed record FormVersion(FormDefinitionKey Key, DeploymentKey Deployment, string FormId, int Version, FormDefinition Definition);

/// <summary>A message start event of a deployed process.</summary>
public sealed record MessageStart(ProcessDefinition Process, string StartElementId, string? CorrelationKeyExpression);

/// <summary>A signal start event of a deployed process.</summary>
public sealed record SignalStart(ProcessDefinition Process, string StartElementId);
