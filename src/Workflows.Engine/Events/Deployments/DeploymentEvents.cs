namespace Workflows.Engine.Events.Deployments;

/// <summary>Files were deployed together. Their bytes lie in the payloads under their SHA-256 and are never deleted while a stream names them.</summary>
[EventName("ResourcesDeployed")]
public sealed record ResourcesDeployed(
    DeploymentKey Deployment,
    IReadOnlyList<DeployedProcess> Processes,
    IReadOnlyList<DeployedDecisions> Decisions,
    IReadOnlyList<DeployedForm> Forms,
    string? Note
) : Event;

/// <summary>One process of the deployment.</summary>
/// <param name="IsNew">False: this content was already the latest version and nothing changed.</param>
public sealed record DeployedProcess(
    ProcessDefinitionKey Key,
    string ProcessId,
    string? Name,
    int Version,
    string? VersionTag,
    string ResourceName,
    string Sha256,
    bool IsNew
);

/// <summary>One .dmn file (requirements graph) with its decisions.</summary>
public sealed record DeployedDecisions(
    long RequirementsKey,
    string RequirementsId,
    string? Name,
    int Version,
    string ResourceName,
    string Sha256,
    bool IsNew,
    IReadOnlyList<DeployedDecision> Decisions
)
{
    /// <summary>The requirements keys of the files that this one imports: the versions that it keeps to.</summary>
    public IReadOnlyList<long>? Imports { get; init; }
}

/// <summary>One decision or decision service of a file.</summary>
public sealed record DeployedDecision(DecisionDefinitionKey Key, string DecisionId, string? Name, int Version)
{
    public string? VersionTag { get; init; }
}

public sealed record DeployedForm(FormDefinitionKey Key, string FormId, int Version, string ResourceName, string Sha256, bool IsNew);
