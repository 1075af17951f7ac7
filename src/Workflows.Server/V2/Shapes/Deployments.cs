using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record DeploymentResponse(WireKey DeploymentKey, string TenantId, IReadOnlyList<DeployedItem> Deployments);

/// <summary>One thing that was deployed: exactly one of these is set.</summary>
public sealed record DeployedItem(
    DeployedProcessItem? ProcessDefinition = null,
    DeployedDecisionItem? DecisionDefinition = null,
    DeployedRequirementsItem? DecisionRequirements = null,
    DeployedFormItem? Form = null,
    DeployedResourceItem? Resource = null
);

public sealed record DeployedProcessItem(
    string ProcessDefinitionId,
    int ProcessDefinitionVersion,
    string ResourceName,
    string TenantId,
    WireKey ProcessDefinitionKey
);

public sealed record DeployedDecisionItem(
    string DecisionDefinitionId,
    int Version,
    string Name,
    string TenantId,
    string DecisionRequirementsId,
    WireKey DecisionDefinitionKey,
    WireKey DecisionRequirementsKey
);

public sealed record DeployedRequirementsItem(
    string DecisionRequirementsId,
    string DecisionRequirementsName,
    int Version,
    string ResourceName,
    string TenantId,
    WireKey DecisionRequirementsKey
);

public sealed record DeployedFormItem(string FormId, int Version, string ResourceName, string TenantId, WireKey FormKey);

/// <summary>A file of another kind; this server deploys none, the shape is the contract's.</summary>
public sealed record DeployedResourceItem(string ResourceId, string ResourceName, int Version, string TenantId, WireKey ResourceKey);
