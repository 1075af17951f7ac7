namespace Workflows.Feel.Evaluation;

/// <summary>A resolved part of an expression that can be evaluated. Immutable; one tree serves all threads.</summary>
internal abstract class Node(FeelSpan span)
{
    public FeelSpan Span { get; } = span;

    public abstract FeelValue Evaluate(EvaluationState state);

    /// <summary>Camunda's <c>is defined</c>: whether there is something to read, though it be null.</summary>
    public virtual bool IsDefined(EvaluationState state)
    {
        Evaluate(state);
        return true;
    }
}

/// <summary>A value known when the expression is read.</summary>
internal sealed class ConstantNode(FeelSpan span, FeelValue value) : Node(span)
{
    public FeelValue Value { get; } = value;

    public override FeelValue Evaluate(EvaluationState state) => Value;
}

/// <summary>An <c>@"…"</c> whose text is no date, time or duration.</summary>
internal sealed class WrongAtLiteralNode(FeelSpan span, string text) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state) =>
        state.Warn(FeelCodes.Argument, Span, $"@\"{text}\" 不是日期、时间或时长", $"@\"{text}\" is no date, time or duration");
}
