namespace Workflows.Runtime.ReadModels;

/// <summary>One act of deployment.</summary>
[ReadModel("deployments", nameof(DeploymentKey))]
public sealed record DeploymentRow
{
    public long DeploymentKey { get; init; }
    public DateTimeOffset DeployedAt { get; init; }
    public string DeployedBy { get; init; } = "";
    public string? Note { get; init; }
}

/// <summary>One version of a process.</summary>
[ReadModel("process_definitions", nameof(ProcessDefinitionKey))]
public sealed record ProcessDefinitionRow
{
    public long ProcessDefinitionKey { get; init; }
    public long DeploymentKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string? Name { get; init; }
    public int Version { get; init; }
    public string? VersionTag { get; init; }
    public string ResourceName { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public DateTimeOffset DeployedAt { get; init; }
    public string DeployedBy { get; init; } = "";
    public string? Note { get; init; }
    public bool IsLatest { get; init; } = true;
}

/// <summary>One version of a decision.</summary>
[ReadModel("decision_definitions", nameof(DecisionDefinitionKey))]
public sealed record DecisionDefinitionRow
{
    public long DecisionDefinitionKey { get; init; }
    public long DeploymentKey { get; init; }
    public long RequirementsKey { get; init; }
    public string RequirementsId { get; init; } = "";
    public string? RequirementsName { get; init; }
    public int RequirementsVersion { get; init; }
    public string DecisionId { get; init; } = "";
    public string? Name { get; init; }
    public int Version { get; init; }
    public string ResourceName { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public bool IsLatest { get; init; } = true;
}

/// <summary>One version of a decision file (requirements graph).</summary>
[ReadModel("decision_requirements", nameof(RequirementsKey))]
public sealed record DecisionRequirementsRow
{
    public long RequirementsKey { get; init; }
    public long DeploymentKey { get; init; }
    public string RequirementsId { get; init; } = "";
    public string? Name { get; init; }
    public int Version { get; init; }
    public string ResourceName { get; init; } = "";
    public string Sha256 { get; init; } = "";
}

/// <summary>One version of a form.</summary>
[ReadModel("form_definitions", nameof(FormDefinitionKey))]
public sealed record FormDefinitionRow
{
    public long FormDefinitionKey { get; init; }
    public long DeploymentKey { get; init; }
    public string FormId { get; init; } = "";
    public int Version { get; init; }
    public string ResourceName { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public bool IsLatest { get; init; } = true;
}
