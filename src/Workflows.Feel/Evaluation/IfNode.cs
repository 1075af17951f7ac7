namespace Workflows.Feel.Evaluation;

/// <summary>Only <c>true</c> takes the first branch; everything else the second.</summary>
internal sealed class IfNode(FeelSpan span, Node condition, Node then, Node otherwise) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue verdict = condition.Evaluate(state);
        if (verdict is not FeelBoolean && !verdict.IsNull)
            state.Warn(FeelCodes.Type, condition.Span, "条件应为真或假", "the condition must be true or false");
        return verdict.IsTrue ? then.Evaluate(state) : otherwise.Evaluate(state);
    }
}
