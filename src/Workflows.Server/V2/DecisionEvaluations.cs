using Workflows.Engine.Commands.Decisions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Commands;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Evaluates a deployed decision by itself. The evaluation is a stream of its own, so it can be found and explained afterwards.</summary>
internal static class DecisionEvaluations
{
    public static void Map(RouteGroupBuilder v2) =>
        v2.MapPost("/decision-definitions/evaluation", EvaluateAsync)
            .RequireCaller(caller => caller.IsProcessOwner || caller.IsAuditor || caller.Holds(Grants.EvaluateDecisions))
            .Produces<EvaluateDecisionResponse>();

    private static async Task<IResult> EvaluateAsync(
        EvaluateDecisionRequest request,
        HttpContext context,
        CommandRunner commands,
        IDefinitionsProvider provider,
        IKeySource keys,
        CancellationToken cancellation
    )
    {
        if (request.DecisionDefinitionId is null == request.DecisionDefinitionKey is null)
            return Answers.Malformed(
                "请给出 decisionDefinitionId 或 decisionDefinitionKey 中的一个。",
                "Give either decisionDefinitionId or decisionDefinitionKey.",
                new Problem("DECISION", new("应给出其中一个。", "Exactly one of the two is expected."), Field: "decisionDefinitionId")
            );
        var definitions = await provider.UpToDateAsync(cancellation);
        var decision = request.DecisionDefinitionKey is { } key
            ? definitions.Decision(new DecisionDefinitionKey(key.Value))
            : definitions.LatestDecision(request.DecisionDefinitionId!);
        if (decision is null || request.TenantId is not (null or Tenant.Default))
            return Answers.NotFound("decision definition", (object?)request.DecisionDefinitionKey ?? request.DecisionDefinitionId!);

        var language = Language.Of(context);
        return await commands.RunAsync(
            context,
            StreamId.Of(new DecisionInstanceKey(keys.Next())),
            new EvaluateDecision(decision.Key, request.Variables ?? FeelContext.Empty),
            accepted => Answer(accepted, language)
        );
    }

    private static EvaluateDecisionResponse Answer(CommandResult.Accepted accepted, string language)
    {
        var evaluated = accepted.Events.OfType<DecisionEvaluated>().Single();
        var source = evaluated.Source!;
        return new EvaluateDecisionResponse(
            evaluated.DecisionId,
            evaluated.Definition.Value,
            source.DecisionName,
            evaluated.Version,
            evaluated.Key.Value,
            evaluated.Key.Value,
            source.RequirementsId,
            source.RequirementsKey,
            [
                .. evaluated
                    .Decisions.Where(decision => decision.IsKnowledge != true)
                    .Select((decision, i) => Item(evaluated, decision, i + 1)),
            ],
            evaluated.Failure?.DecisionId,
            evaluated.Failure?.Text.In(language),
            FeelJson.ToJson(evaluated.Output),
            Tenant.Default
        );
    }

    private static EvaluatedDecisionItem Item(DecisionEvaluated evaluated, EvaluatedDecision decision, int index) =>
        new(
            decision.DecisionId,
            decision.Name,
            decision.Version ?? evaluated.Version,
            DecisionInstanceRow.TypeOf(decision.Kind),
            FeelJson.ToJson(decision.Output),
            Tenant.Default,
            [.. decision.MatchedRules.Select(DecisionParts.Rule)],
            [.. decision.Inputs.Select(DecisionParts.Input)],
            (decision.Definition ?? evaluated.Definition).Value,
            DecisionInstanceRow.IdOf(evaluated.Key.Value, index)
        );
}
