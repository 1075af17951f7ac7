using System.Globalization;
using Workflows.Dmn;

namespace Workflows.Runtime.ReadModels;

/// <summary>One decision that was evaluated, within an evaluation.</summary>
[ReadModel("decision_instances", nameof(DecisionEvaluationKey), nameof(EvaluationIndex))]
public sealed record DecisionInstanceRow
{
    public const string Evaluated = "EVALUATED";
    public const string Failed = "FAILED";

    public long DecisionEvaluationKey { get; init; }

    /// <summary>From 1, in the order of evaluation.</summary>
    public int EvaluationIndex { get; init; }

    /// <summary>Both, with a hyphen between them: the name of the row outside.</summary>
    public string DecisionEvaluationInstanceKey { get; init; } = "";

    /// <summary>Null, like all of its process, where a decision was evaluated by itself.</summary>
    public long? ProcessInstanceKey { get; init; }
    public long? RootInstanceKey { get; init; }
    public long? ProcessDefinitionKey { get; init; }
    public string? ProcessId { get; init; }
    public long? ElementInstanceKey { get; init; }
    public long DecisionDefinitionKey { get; init; }
    public string DecisionId { get; init; } = "";
    public string DecisionName { get; init; } = "";
    public int DecisionVersion { get; init; }
    public string DecisionType { get; init; } = "";
    public long RequirementsKey { get; init; }

    /// <summary>The decision that was asked for.</summary>
    public long RootDecisionDefinitionKey { get; init; }
    public string State { get; init; } = Evaluated;
    public string? FailureZh { get; init; }
    public string? FailureEn { get; init; }

    /// <summary>JSON.</summary>
    public string Output { get; init; } = "null";

    /// <summary>JSON: a list of <c>{id, name, value}</c>.</summary>
    public string Inputs { get; init; } = "[]";

    /// <summary>JSON: a list of <c>{id, index, outputs, outputIds}</c>.</summary>
    public string MatchedRules { get; init; } = "[]";
    public DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>Names one decision of an evaluation: the evaluation's key and the decision's place in it, from 1.</summary>
    public static string IdOf(long evaluationKey, int index) => string.Create(CultureInfo.InvariantCulture, $"{evaluationKey}-{index}");

    /// <summary>The kind of logic, by the names of those that Camunda 8 tells apart.</summary>
    public static string TypeOf(DecisionKind? kind) =>
        kind switch
        {
            DecisionKind.DecisionTable => "DECISION_TABLE",
            DecisionKind.LiteralExpression => "LITERAL_EXPRESSION",
            _ => "UNKNOWN",
        };
}
