using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

public sealed record DecisionDefinitionFilter
{
    public string? DecisionDefinitionId { get; init; }
    public string? Name { get; init; }
    public bool? IsLatestVersion { get; init; }
    public int? Version { get; init; }
    public string? DecisionRequirementsId { get; init; }
    public string? TenantId { get; init; }
    public WireKey? DecisionDefinitionKey { get; init; }
    public WireKey? DecisionRequirementsKey { get; init; }
    public string? DecisionRequirementsName { get; init; }
    public int? DecisionRequirementsVersion { get; init; }
}

public sealed record DecisionDefinitionResponse(
    string DecisionDefinitionId,
    WireKey DecisionDefinitionKey,
    string DecisionRequirementsId,
    WireKey DecisionRequirementsKey,
    string DecisionRequirementsName,
    int DecisionRequirementsVersion,
    string Name,
    string TenantId,
    int Version
);

public sealed record DecisionRequirementsFilter
{
    public string? DecisionRequirementsName { get; init; }
    public string? DecisionRequirementsId { get; init; }
    public WireKey? DecisionRequirementsKey { get; init; }
    public int? Version { get; init; }
    public string? TenantId { get; init; }
    public string? ResourceName { get; init; }
}

public sealed record DecisionRequirementsResponse(
    string DecisionRequirementsId,
    WireKey DecisionRequirementsKey,
    string DecisionRequirementsName,
    string ResourceName,
    string TenantId,
    int Version
);

/// <summary>Which decision, by id (its latest version) or by key: exactly one of the two; and its variables.</summary>
public sealed record EvaluateDecisionRequest(
    string? DecisionDefinitionId = null,
    WireKey? DecisionDefinitionKey = null,
    FeelContext? Variables = null,
    string? TenantId = null
);

/// <summary>What an evaluation gave. Values are JSON texts.</summary>
/// <param name="FailureMessage">Why nothing may be built on <paramref name="Output"/>: the evaluation was stopped, or broke a hit policy or a declared type.</param>
public sealed record EvaluateDecisionResponse(
    string DecisionDefinitionId,
    WireKey DecisionDefinitionKey,
    string DecisionDefinitionName,
    int DecisionDefinitionVersion,
    WireKey DecisionEvaluationKey,
    WireKey DecisionInstanceKey,
    string DecisionRequirementsId,
    WireKey DecisionRequirementsKey,
    IReadOnlyList<EvaluatedDecisionItem> EvaluatedDecisions,
    string? FailedDecisionDefinitionId,
    string? FailureMessage,
    string Output,
    string TenantId
);

public sealed record EvaluatedDecisionItem(
    string DecisionDefinitionId,
    string DecisionDefinitionName,
    int DecisionDefinitionVersion,
    string DecisionDefinitionType,
    string Output,
    string TenantId,
    IReadOnlyList<MatchedRuleItem> MatchedRules,
    IReadOnlyList<EvaluatedInputItem> EvaluatedInputs,
    WireKey DecisionDefinitionKey,
    string DecisionEvaluationInstanceKey
);

public sealed record EvaluatedInputItem(string InputId, string InputName, string InputValue);

public sealed record MatchedRuleItem(string RuleId, int RuleIndex, IReadOnlyList<EvaluatedOutputItem> EvaluatedOutputs);

public sealed record EvaluatedOutputItem(string OutputId, string OutputName, string OutputValue, string? RuleId, int? RuleIndex);

public sealed record DecisionInstanceFilter
{
    public Filter<string>? DecisionEvaluationInstanceKey { get; init; }
    public Filter<string>? State { get; init; }
    public string? EvaluationFailure { get; init; }
    public Filter<DateTimeOffset>? EvaluationDate { get; init; }
    public string? DecisionDefinitionId { get; init; }
    public string? DecisionDefinitionName { get; init; }
    public int? DecisionDefinitionVersion { get; init; }
    public string? DecisionDefinitionType { get; init; }
    public string? TenantId { get; init; }
    public WireKey? DecisionEvaluationKey { get; init; }
    public WireKey? ProcessDefinitionKey { get; init; }
    public WireKey? ProcessInstanceKey { get; init; }
    public Filter<WireKey>? DecisionDefinitionKey { get; init; }
    public Filter<WireKey>? ElementInstanceKey { get; init; }
    public Filter<WireKey>? RootDecisionDefinitionKey { get; init; }
    public Filter<WireKey>? DecisionRequirementsKey { get; init; }
}

public record DecisionInstanceResponse(
    string DecisionDefinitionId,
    WireKey DecisionDefinitionKey,
    string DecisionDefinitionName,
    string DecisionDefinitionType,
    int DecisionDefinitionVersion,
    string DecisionEvaluationInstanceKey,
    WireKey DecisionEvaluationKey,
    WireKey? ElementInstanceKey,
    DateTimeOffset EvaluationDate,
    string? EvaluationFailure,
    WireKey? ProcessDefinitionKey,
    WireKey? ProcessInstanceKey,
    string Result,
    WireKey RootDecisionDefinitionKey,
    WireKey? RootProcessInstanceKey,
    string State,
    string TenantId
);

/// <summary>One evaluated decision with all that led to its result.</summary>
public sealed record DecisionInstanceDetails : DecisionInstanceResponse
{
    public DecisionInstanceDetails(
        DecisionInstanceResponse instance,
        IReadOnlyList<EvaluatedInputItem> evaluatedInputs,
        IReadOnlyList<MatchedRuleItem> matchedRules
    )
        : base(instance) => (EvaluatedInputs, MatchedRules) = (evaluatedInputs, matchedRules);

    public IReadOnlyList<EvaluatedInputItem> EvaluatedInputs { get; }

    public IReadOnlyList<MatchedRuleItem> MatchedRules { get; }
}
