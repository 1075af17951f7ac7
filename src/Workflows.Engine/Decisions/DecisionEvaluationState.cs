using Workflows.Engine.Commands.Decisions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Decisions;

/// <summary>One evaluation of a decision outside any process: a stream of one event, so that it can be found and explained like those of processes.</summary>
public sealed class DecisionEvaluationState(StreamId id, DecisionInstanceKey key) : StreamState(id)
{
    public const string Grant = "decision:evaluate";

    /// <summary>What was evaluated; null before.</summary>
    public DecisionEvaluated? Evaluated { get; private set; }

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context) =>
        command is EvaluateDecision evaluate
            ? Evaluate(evaluate, context)
            : throw new InvalidOperationException($"{command.GetType().Name} is not a command to an evaluation.");

    private Decision Evaluate(EvaluateDecision evaluate, DecideContext context)
    {
        if (!MayEvaluate(context))
            return Rejected(
                RejectionKind.Forbidden,
                "NO_RIGHT",
                "您的岗位或账号没有评估决策的权限。",
                "Your position or account may not evaluate decisions."
            );
        if (context.Definitions.Decision(evaluate.Decision) is not { } decision)
            return Rejected(
                RejectionKind.NotFound,
                "DECISION_NOT_DEPLOYED",
                $"没有部署这个决策：{evaluate.Decision.Value}",
                $"There is no deployed decision {evaluate.Decision.Value}."
            );
        var result = decision.Model.Evaluate(decision.DecisionId, evaluate.Variables, new FeelEnvironment { Now = context.Now });
        var e = DecisionRecording.Record(key, default, decision, result);
        Apply(e);
        return new Decision.Accepted([e], []);
    }

    private static bool MayEvaluate(DecideContext context)
    {
        if (context.Actor.Kind != ActorKind.Person)
            return context.Actor.MayAct(Grant);
        var person = new UserId(context.Actor.Id);
        return context.Organization.HasRole(person, SystemRole.ProcessOwner)
            || context.Organization.HasRole(person, SystemRole.Auditor)
            || context.Organization.HasRole(person, SystemRole.Administrator);
    }

    /// <inheritdoc />
    protected override void ApplyCore(Event e) =>
        Evaluated = e as DecisionEvaluated ?? throw new InvalidOperationException($"{e.GetType().Name} is not an event of an evaluation.");

    private static Decision.Rejected Rejected(RejectionKind kind, string code, string zh, string en) =>
        new(new Rejection(kind, code, new LocalizedText(zh, en)));
}
