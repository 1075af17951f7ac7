using Workflows.Bpmn.Zeebe;
using Workflows.Dmn;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.Behaviors;

/// <summary>Evaluates a decision into its result variable (BPMN 2.0.2 §13.3.3, «Business Rule Task»; DMN 1.5). The event holds every decision on its way.</summary>
internal sealed class BusinessRuleTaskBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var call = instance.Element.Decision!;
        if (run.TextOf(call.DecisionId, instance, out var decisionId, out _) is { } noId)
            return noId;
        if (Called(run, call, decisionId) is not { } decision)
            return NotDeployed(decisionId);
        var result = run.EvaluateDecision(decision, instance);
        if (result.Failure is { } failure)
            return Failed(decisionId, failure);

        run.Emit(
            new DecisionEvaluated(
                new DecisionInstanceKey(run.NextKey()),
                instance.Id,
                decision.Key,
                decision.DecisionId,
                decision.Version,
                [.. result.Evaluated.Select(Of)],
                JsonValues.From(result.Output)
            )
            {
                ResultVariable = call.ResultVariable,
            }
        );
        run.Complete(instance);
        return null;
    }

    private static DecisionDefinition? Called(Execution run, ExecutableDecision call, string decisionId) =>
        call.Binding switch
        {
            BindingType.Deployment => run.Context.Definitions.DecisionOfDeployment(run.State.Definition.Deployment, decisionId),
            // Decisions have no version tags of their own here: a tag names a version that was never deployed.
            BindingType.VersionTag => null,
            _ => run.Context.Definitions.LatestDecision(decisionId),
        };

    private static Events.ProcessInstances.EvaluatedDecision Of(Dmn.EvaluatedDecision evaluated) =>
        new(
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
        );

    private static Events.ProcessInstances.MatchedRule Of(Dmn.MatchedRule rule)
    {
        var outputs = new FeelContextBuilder(rule.Outputs.Length);
        foreach (var output in rule.Outputs)
            outputs.Set(output.Name, JsonValues.From(output.Value));
        return new(rule.Id, rule.Index, outputs.Build());
    }

    private static Failure NotDeployed(string decisionId) =>
        Failure.Of(
            IncidentTypes.CalledDecisionError,
            $"没有部署决策“{decisionId}”。请先部署决策表，再重试。",
            $"Expected decision «{decisionId}» to be deployed, but it is not. Deploy it, then resolve."
        );

    private static Failure Failed(string decisionId, DmnProblem problem) =>
        Failure.Of(
            IncidentTypes.DecisionEvaluationError,
            $"决策“{decisionId}”无法求值：{problem.Zh}",
            $"Decision «{decisionId}» cannot be evaluated: {problem.En}"
        );
}
