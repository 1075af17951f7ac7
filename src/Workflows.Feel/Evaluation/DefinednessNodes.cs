namespace Workflows.Feel.Evaluation;

/// <summary>Camunda's <c>is defined(value)</c>: no warning for what is missing, for that is the question.</summary>
internal sealed class IsDefinedNode(FeelSpan span, Node value) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        int warnings = state.WarningCount;
        bool isDefined = value.IsDefined(state);
        state.Forget(warnings);
        return FeelBoolean.Of(isDefined);
    }
}

/// <summary>Camunda's <c>get or else(value, default)</c>: the default replaces null without a warning about it.</summary>
internal sealed class GetOrElseNode(FeelSpan span, Node value, Node otherwise) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        int warnings = state.WarningCount;
        FeelValue result = value.Evaluate(state);
        if (!result.IsNull)
            return result;
        state.Forget(warnings);
        return otherwise.Evaluate(state);
    }
}
