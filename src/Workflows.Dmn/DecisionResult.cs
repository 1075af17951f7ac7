using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Dmn;

/// <summary>What evaluating a decision gave, with everything that led to it.</summary>
/// <param name="Output">The decision's value; null where it failed.</param>
/// <param name="Evaluated">Every decision on the way in the order of evaluation, the asked one last.</param>
/// <param name="Failure">Set where the evaluation was stopped.</param>
public sealed record DecisionResult(
    FeelValue Output,
    ImmutableArray<EvaluatedDecision> Evaluated,
    ImmutableArray<DmnWarning> Warnings,
    DmnProblem? Failure
)
{
    /// <summary>
    /// The first breach of what the model itself declares: a table's hit policy or a type. The standard makes null of it and goes on; whoever
    /// acts on the result should not.
    /// </summary>
    public DmnWarning? Breach => Warnings.FirstOrDefault(warning => warning.Code is DmnCodes.HitPolicy or DmnCodes.Type);
}

/// <summary>One decision that was evaluated.</summary>
/// <param name="Inputs">Of a decision table: its input columns with their values. Of other logic: the required values.</param>
/// <param name="MatchedRules">Of a decision table: the rules that matched, as far as the hit policy looks.</param>
public sealed record EvaluatedDecision(
    string Id,
    string Name,
    DecisionKind Kind,
    FeelValue Output,
    ImmutableArray<EvaluatedInput> Inputs,
    ImmutableArray<MatchedRule> MatchedRules
)
{
    /// <summary>A knowledge model that was called, and no decision of its own.</summary>
    public bool IsKnowledge { get; init; }

    /// <summary>The namespace of the model that it stands in: another one than the asked model's where it is imported.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The variables that its logic really read, with their values; whole paths, as in <see cref="FeelRecorder"/>.</summary>
    public FeelContext Reads { get; init; } = FeelContext.Empty;
}

/// <summary>What the logic of an evaluated decision is.</summary>
public enum DecisionKind
{
    DecisionTable,
    LiteralExpression,

    /// <summary>Any other boxed expression.</summary>
    BoxedExpression,

    /// <summary>A decision without logic, whose value is given or null.</summary>
    Undefined,

    /// <summary>A decision service.</summary>
    Service,
}

/// <summary>A value that a decision was made from.</summary>
/// <param name="Id">The input column's id, or the required element's.</param>
/// <param name="Name">The column's label, else its expression.</param>
public sealed record EvaluatedInput(string Id, string Name, FeelValue Value);

/// <summary>A rule that matched, with what it gives.</summary>
/// <param name="Index">The rule's place in the table, from 1.</param>
public sealed record MatchedRule(string Id, int Index, ImmutableArray<EvaluatedOutput> Outputs);

/// <summary>One output of a matched rule.</summary>
/// <param name="Name">The output's name, else its label.</param>
public sealed record EvaluatedOutput(string Id, string Name, FeelValue Value);
