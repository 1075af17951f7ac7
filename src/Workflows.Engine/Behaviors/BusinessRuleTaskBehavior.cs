using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Decisions;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Evaluates a decision into its result variable (BPMN 2.0.2 §13.3.3, «Business Rule Task»; DMN 1.5). The event holds every decision on its way and the
/// version that was evaluated, also where it failed: the film shows why.
/// </summary>
internal sealed class BusinessRuleTaskBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var call = instance.Element.Decision!;
        if (run.TextOf(call.DecisionId, instance, out var decisionId, out _) is { } noId)
            return noId;
        if (Called(run, call, decisionId) is not { } decision)
            return NotDeployed(call, decisionId);
        var result = run.EvaluateDecision(decision, instance);
        var evaluated = DecisionRecording.Record(new DecisionInstanceKey(run.NextKey()), instance.Id, decision, result);
        run.Emit(evaluated with { ResultVariable = call.ResultVariable });
        if (evaluated.Failure is { } failure)
            return Failed(evaluated, failure);
        run.Complete(instance);
        return null;
    }

    private static DecisionDefinition? Called(Execution run, ExecutableDecision call, string decisionId) =>
        call.Binding switch
        {
            BindingType.Deployment => run.Context.Definitions.DecisionOfDeployment(run.State.Definition.Deployment, decisionId),
            BindingType.VersionTag => run.Context.Definitions.DecisionByVersionTag(decisionId, call.VersionTag ?? ""),
            _ => run.Context.Definitions.LatestDecision(decisionId),
        };

    private static Failure NotDeployed(ExecutableDecision call, string decisionId) =>
        call.Binding switch
        {
            BindingType.Deployment => Failure.Of(
                IncidentTypes.CalledDecisionError,
                $"决策“{decisionId}”没有和这个流程版本一起部署。请把流程和决策表一起重新部署，或改用最新版本绑定。",
                $"Expected decision «{decisionId}» to be deployed together with this version of the process, but it was not. Deploy both together, or bind to the latest version."
            ),
            BindingType.VersionTag => Failure.Of(
                IncidentTypes.CalledDecisionError,
                $"决策“{decisionId}”没有带版本标签“{call.VersionTag}”的版本。请部署带这个标签的决策表，再重试。",
                $"Expected a version of decision «{decisionId}» with the tag «{call.VersionTag}», but there is none. Deploy one with this tag, then resolve."
            ),
            _ => Failure.Of(
                IncidentTypes.CalledDecisionError,
                $"没有部署决策“{decisionId}”。请先部署决策表，再重试。",
                $"Expected decision «{decisionId}» to be deployed, but it is not. Deploy it, then resolve."
            ),
        };

    private static Failure Failed(DecisionEvaluated evaluated, DecisionNote failure)
    {
        var on = evaluated.Decisions.FirstOrDefault(decision => decision.DecisionId == failure.DecisionId)?.Name ?? failure.DecisionId;
        return Failure.Of(
            IncidentTypes.DecisionEvaluationError,
            $"决策“{evaluated.Source!.DecisionName}”无法求值（{on}）：{failure.Text.Zh}。请更正变量或决策表，再重试。",
            $"Decision «{evaluated.Source.DecisionName}» cannot be evaluated ({on}): {failure.Text.En}. Correct the variables or the decision table, then resolve."
        );
    }
}
