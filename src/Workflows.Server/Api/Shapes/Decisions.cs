using Workflows.Feel;
using Workflows.Server.Json;
using Workflows.Server.Problems;

namespace Workflows.Server.Api.Shapes;

/// <summary>Tries a decision of files that are not deployed.</summary>
/// <param name="Files">The files of the draft: what the decision imports is among them, or deployed.</param>
/// <param name="File">The name of the decision's file.</param>
/// <param name="DecisionId">Null only asks what there is to try.</param>
/// <param name="Values">The fields by their paths, as JSON: dates and durations as ISO texts.</param>
/// <param name="Expressions">Fields that are given as FEEL instead.</param>
public sealed record TryDecisionRequest(
    IReadOnlyList<ModelFile> Files,
    string File,
    string? DecisionId = null,
    FeelContext? Values = null,
    IReadOnlyDictionary<string, string>? Expressions = null
);

/// <summary>What can be tried in the file, and what came of the trial.</summary>
/// <param name="Problems">What is wrong with the file, or with a FEEL text that was given (<c>field</c> is then its path).</param>
/// <param name="Result">Null where there was nothing to try, or problems.</param>
public sealed record TriedDecisionAnswer(
    IReadOnlyList<ProblemItem> Problems,
    IReadOnlyList<TriableDecision> Decisions,
    TriedDecision? Result
);

/// <summary>A decision of the file with its inputs.</summary>
public sealed record TriableDecision(string Id, string Name, IReadOnlyList<TriableField> Fields);

/// <summary>An input of a decision, as a person fills it.</summary>
/// <param name="Kind">How it is given; feel where the model declares no plain type.</param>
/// <param name="Choices">The only texts that its column allows; empty where it allows others.</param>
public sealed record TriableField(
    string Path,
    string Label,
    [property: OneOf("string", "number", "boolean", "date", "time", "dateTime", "duration", "feel")] string Kind,
    IReadOnlyList<string> Choices
);

/// <summary>The result of a trial.</summary>
/// <param name="Output">JSON text.</param>
/// <param name="Failure">Why a process would stop here: a breach of the hit policy or of a type.</param>
public sealed record TriedDecision(string Output, string? Failure, IReadOnlyList<string> Warnings, IReadOnlyList<TriedStep> Steps);

/// <summary>One decision on the way, the asked one last.</summary>
public sealed record TriedStep(string DecisionId, string Name, string Output, IReadOnlyList<TriedRule> Rules);

/// <summary>A row that matched, counted from 1.</summary>
public sealed record TriedRule(string RuleId, int Index, IReadOnlyList<TriedOutput> Outputs);

/// <summary>What a row gives for one output column.</summary>
public sealed record TriedOutput(string Name, string Value);
