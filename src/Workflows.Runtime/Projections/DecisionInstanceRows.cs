using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using DecisionKind = Workflows.Dmn.DecisionKind;

namespace Workflows.Runtime.Projections;

/// <summary>The rows of one evaluation: one for each decision on the way in the order of evaluation, the asked one last; knowledge models are none.</summary>
internal static class DecisionInstanceRows
{
    /// <summary>Adds the rows of one evaluation.</summary>
    /// <param name="facts">Of the process instance; null where a decision was evaluated by itself.</param>
    public static void Insert(DecisionEvaluated evaluated, CommitHeader header, InstanceFacts? facts, RowOperations rows)
    {
        var index = 0;
        foreach (var decision in evaluated.Decisions.Where(decision => decision.IsKnowledge != true))
            rows.Insert(Row(evaluated, decision, ++index, header, facts));
        // A service, and what failed before its first decision was done, has no decision of its own that could tell of it.
        if (!evaluated.Decisions.Any(decision => decision.DecisionId == evaluated.DecisionId))
            rows.Insert(Row(evaluated, Asked(evaluated), ++index, header, facts));
    }

    private static EvaluatedDecision Asked(DecisionEvaluated evaluated) =>
        new(evaluated.DecisionId, evaluated.Source?.DecisionName ?? evaluated.DecisionId, [], [], evaluated.Output)
        {
            Kind = evaluated.Failure is null ? DecisionKind.Service : DecisionKind.Undefined,
            Definition = evaluated.Definition,
            Version = evaluated.Version,
        };

    private static DecisionInstanceRow Row(
        DecisionEvaluated evaluated,
        EvaluatedDecision decision,
        int index,
        CommitHeader header,
        InstanceFacts? facts
    )
    {
        var failure = evaluated.Failure is { } note && note.DecisionId == decision.DecisionId ? note.Text : null;
        return new()
        {
            DecisionEvaluationKey = evaluated.Key.Value,
            EvaluationIndex = index,
            DecisionEvaluationInstanceKey = DecisionInstanceRow.IdOf(evaluated.Key.Value, index),
            ProcessInstanceKey = facts?.Key,
            RootInstanceKey = facts?.Root,
            ProcessDefinitionKey = facts?.Created.Definition.Value,
            ProcessId = facts?.Created.ProcessId,
            ElementInstanceKey = facts is null ? null : evaluated.Element.Value,
            DecisionDefinitionKey = (decision.Definition ?? evaluated.Definition).Value,
            DecisionId = decision.DecisionId,
            DecisionName = decision.Name,
            DecisionVersion = decision.Version ?? evaluated.Version,
            DecisionType = DecisionInstanceRow.TypeOf(decision.Kind),
            RequirementsKey = evaluated.Source?.RequirementsKey ?? 0,
            RootDecisionDefinitionKey = evaluated.Definition.Value,
            State = failure is null ? DecisionInstanceRow.Evaluated : DecisionInstanceRow.Failed,
            FailureZh = failure?.Zh,
            FailureEn = failure?.En,
            Output = FeelJson.ToJson(decision.Output),
            Inputs = FeelJson.ToJson(FeelList.From(decision.Inputs.Select(Input))),
            MatchedRules = FeelJson.ToJson(FeelList.From(decision.MatchedRules.Select(Rule))),
            EvaluatedAt = header.At,
        };
    }

    private static FeelValue Input(EvaluatedInput input) =>
        FeelContext.Of(new FeelEntry("id", input.Id), new FeelEntry("name", input.Name), new FeelEntry("value", input.Value));

    private static FeelValue Rule(MatchedRule rule) =>
        FeelContext.Of(
            new FeelEntry("id", rule.RuleId),
            new FeelEntry("index", rule.Index),
            new FeelEntry("outputs", rule.Outputs),
            new FeelEntry("outputIds", FeelList.From((rule.OutputIds ?? []).Select(id => (FeelValue)new FeelString(id))))
        );
}
