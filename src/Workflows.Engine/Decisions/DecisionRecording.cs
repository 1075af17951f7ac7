using Workflows.Dmn;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.Decisions;

/// <summary>Makes of a decision's result what history keeps: everything that led to it, as JSON values.</summary>
internal static class DecisionRecording
{
    public static DecisionEvaluated Record(
        DecisionInstanceKey key,
        ElementInstanceKey element,
        DecisionDefinition decision,
        DecisionResult result
    ) =>
        new(
            key,
            element,
            decision.Key,
            decision.DecisionId,
            decision.Version,
            [.. result.Evaluated.Select(evaluated => Of(evaluated, decision.Requirements))],
            JsonValues.From(result.Output)
        )
        {
            Source = new DecisionSource(
                decision.Requirements.Deployed.RequirementsKey,
                decision.Requirements.Deployed.RequirementsId,
                decision.Deployed.Name ?? decision.DecisionId
            ),
            Warnings = result.Warnings.IsEmpty ? null : [.. result.Warnings.Select(Of)],
            Failure = FailureOf(decision.DecisionId, result),
        };

    /// <summary>Why nothing may be built on a result: it was stopped, or broke what its own model declares (a hit policy, a type).</summary>
    private static DecisionNote? FailureOf(string decisionId, DecisionResult result) =>
        result.Failure is { } failure
            ? new DecisionNote(failure.Code, failure.ElementId ?? decisionId, new LocalizedText(failure.Zh, failure.En))
        : result.Breach is { } breach ? Of(breach)
        : null;

    private static DecisionNote Of(DmnWarning warning) => new(warning.Code, warning.DecisionId, new LocalizedText(warning.Zh, warning.En));

    private static Events.ProcessInstances.EvaluatedDecision Of(Dmn.EvaluatedDecision evaluated, DecisionRequirements requirements)
    {
        var deployed = evaluated.IsKnowledge ? null : requirements.Find(evaluated.Namespace, evaluated.Id);
        return new(
            evaluated.Id,
            evaluated.Name,
            [
                .. evaluated.Inputs.Select(input => new Events.ProcessInstances.EvaluatedInput(
                    input.Id,
                    input.Name,
                    JsonValues.From(input.Value)
                )),
            ],
            [.. evaluated.MatchedRules.Select(Of)],
            JsonValues.From(evaluated.Output)
        )
        {
            Kind = evaluated.Kind,
            IsKnowledge = evaluated.IsKnowledge ? true : null,
            Definition = deployed?.Key,
            Version = deployed?.Version,
            Reads = evaluated.Reads.Count == 0 ? null : (FeelContext)JsonValues.From(evaluated.Reads),
        };
    }

    private static Events.ProcessInstances.MatchedRule Of(Dmn.MatchedRule rule)
    {
        var outputs = new FeelContextBuilder(rule.Outputs.Length);
        foreach (var output in rule.Outputs)
            outputs.Set(output.Name, JsonValues.From(output.Value));
        return new(rule.Id, rule.Index, outputs.Build()) { OutputIds = [.. rule.Outputs.Select(output => output.Id)] };
    }
}
