using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Validation.Activities;
using Workflows.Bpmn.Validation.Events;
using Workflows.Bpmn.Validation.Lint;
using Workflows.Bpmn.Validation.Ops;
using Workflows.Bpmn.Validation.Structure;

namespace Workflows.Bpmn.Validation;

/// <summary>All rules. A new rule is a class and a line here.</summary>
internal static class RuleBook
{
    private static readonly Rule[] Rules =
    [
        new ProcessRules(),
        new CollaborationRules(),
        new LaneRules(),
        new SequenceFlowRules(),
        new DefaultFlowRules(),
        new ConditionRules(),
        new StartRules(),
        new ReferenceRules(),
        new EventPlaceRules(),
        new BoundaryRules(),
        new MessageRules(),
        new TimerRules(),
        new CodeRules(),
        new LinkRules(),
        new EventGatewayRules(),
        new CompensationRules(),
        new ImplementationRules(),
        new LoopRules(),
        new MappingRules(),
        new UserTaskRules(),
        new NotByRules(),
        new OutcomeRules(),
        new RegisterRules(),
        new StartTermsRules(),
        new TermsRules(),
        new ReachabilityLint(),
        new LabelLint(),
        new GatewayLint(),
        new UnusedLint(),
        new LoopLint(),
        new AssignmentLint(),
    ];

    public static void Check(BpmnModel model, ExecutionSupport? support, ProblemLog problems)
    {
        var scope = new ModelScope(model);
        IEnumerable<Rule> rules = support is null ? Rules : Rules.Append(new SupportRule(support));
        foreach (var rule in rules)
        foreach (var problem in rule.Check(scope))
        {
            problems.Add(problem);
            if (problems.IsFull)
                return;
        }
    }
}
