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

/// <summary>Whether an input fits a value that stands as a test.</summary>
internal static class Matching
{
    public static bool? Matches(FeelValue input, FeelValue test)
    {
        switch (test)
        {
            case FeelRange range:
                return input is FeelRange ? FeelComparison.AreEqual(input, test) : Ranges.Includes(range, input);
            case FeelList list:
                return MatchesAny(input, list);
            default:
                if (input is FeelList { Count: 1 } single && test is not FeelNull)
                    return FeelComparison.AreEqual(single[0], test);
                return FeelComparison.AreEqual(input, test);
        }
    }

    private static bool? MatchesAny(FeelValue input, FeelList list)
    {
        if (input is FeelList && FeelComparison.AreEqual(input, list) == true)
            return true;
        bool? any = false;
        foreach (FeelValue item in list.Items)
        {
            bool? holds =
                item is FeelRange range && input is not FeelRange ? Ranges.Includes(range, input) : FeelComparison.AreEqual(input, item);
            if (holds == true)
                return true;
            any |= holds;
        }
        return any;
    }
}

/// <summary>Ranges and the values in them.</summary>
internal static class Ranges
{
    public static bool? Holds(FeelRangeForm form, FeelValue input, FeelValue operand) =>
        form switch
        {
            FeelRangeForm.Equal => FeelComparison.AreEqual(input, operand),
            FeelRangeForm.NotEqual => !FeelComparison.AreEqual(input, operand),
            FeelRangeForm.Less => FeelComparison.Compare(input, operand) < 0 ? true : IsOrdered(input, operand),
            FeelRangeForm.LessOrEqual => FeelComparison.Compare(input, operand) <= 0 ? true : IsOrdered(input, operand),
            FeelRangeForm.Greater => FeelComparison.Compare(input, operand) > 0 ? true : IsOrdered(input, operand),
            FeelRangeForm.GreaterOrEqual => FeelComparison.Compare(input, operand) >= 0 ? true : IsOrdered(input, operand),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    public static bool? Includes(FeelRange range, FeelValue value)
    {
        if (range.Form is FeelRangeForm.Equal or FeelRangeForm.NotEqual)
            return Holds(range.Form, value, range.Start);
        if (value.IsNull || (range.Start.IsNull && range.End.IsNull))
            return null;
        if (!range.Start.IsNull)
        {
            if (FeelComparison.Compare(value, range.Start) is not { } order)
                return null;
            if (order < 0 || (order == 0 && !range.StartIncluded))
                return false;
        }
        if (!range.End.IsNull)
        {
            if (FeelComparison.Compare(value, range.End) is not { } order)
                return null;
            if (order > 0 || (order == 0 && !range.EndIncluded))
                return false;
        }
        return true;
    }

    private static bool? IsOrdered(FeelValue input, FeelValue operand) => FeelComparison.Compare(input, operand) is null ? null : false;
}

/// <summary><c>value in tests</c></summary>
internal sealed class InNode(FeelSpan span, Node value, Test[] tests, int inputSlot) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue input = value.Evaluate(state);
        state.Locals[inputSlot] = input;
        return TestGroup.Holds(tests, input, state) is { } holds ? FeelBoolean.Of(holds) : FeelNull.Instance;
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
