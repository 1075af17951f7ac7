namespace Workflows.Feel.Evaluation;

/// <summary>A test of a value, as on the right of <c>in</c> and in a cell («DMN 1.5 §10.3.2.8»). Null where it can't be said.</summary>
internal abstract class Test
{
    /// <summary>True where the test names the input as <c>?</c>.</summary>
    public virtual bool UsesInput => false;

    public abstract bool? Holds(FeelValue input, EvaluationState state);
}

/// <summary><c>&lt; 5</c></summary>
internal sealed class OperatorTest(FeelRangeForm form, Node operand, bool usesInput) : Test
{
    public override bool UsesInput => usesInput;

    public override bool? Holds(FeelValue input, EvaluationState state)
    {
        FeelValue bound = operand.Evaluate(state);
        bool? holds = Ranges.Holds(form, input, bound);
        if (holds is null && !input.IsNull)
            Kinds.NotComparable(input, bound, operand.Span, state);
        return holds;
    }
}

/// <summary><c>"是"</c>, <c>[1..5]</c>, <c>list</c>, <c>? > other</c>: an expression, judged by what it gives.</summary>
/// <param name="usesInput">It names <c>?</c>, so true and false are its verdict and not values to compare with.</param>
/// <param name="isCell">In a cell a boolean is a verdict also where the input is none itself.</param>
internal sealed class ExpressionTest(Node expression, bool usesInput, bool isCell) : Test
{
    public override bool UsesInput => usesInput;

    public override bool? Holds(FeelValue input, EvaluationState state)
    {
        FeelValue value = expression.Evaluate(state);
        if (value is FeelBoolean verdict && (usesInput || (isCell && input is not FeelBoolean && input is not FeelList)))
            return verdict.Value;
        if (usesInput && value.IsNull)
            return null;
        state.Step(Math.Min(value.Weight, 1000));
        return Matching.Matches(input, value);
    }
}

/// <summary>Several tests: one that holds is enough.</summary>
internal static class TestGroup
{
    public static bool? Holds(Test[] tests, FeelValue input, EvaluationState state)
    {
        bool? any = false;
        foreach (Test test in tests)
        {
            bool? holds = test.Holds(input, state);
            if (holds == true)
                return true;
            any |= holds;
        }
        return any;
    }
}
