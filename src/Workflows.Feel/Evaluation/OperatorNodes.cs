using Workflows.Feel.Syntax;

namespace Workflows.Feel.Evaluation;

/// <summary>Arithmetic between two operands.</summary>
internal sealed class ArithmeticNode(FeelSpan span, BinaryOperator sign, Node left, Node right) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue a = left.Evaluate(state);
        FeelValue b = right.Evaluate(state);
        FeelValue? result = sign switch
        {
            BinaryOperator.Add => Operators.Add(a, b),
            BinaryOperator.Subtract => Operators.Subtract(a, b),
            BinaryOperator.Multiply => Operators.Multiply(a, b),
            BinaryOperator.Divide => Operators.Divide(a, b),
            _ => Operators.Power(a, b),
        };
        if (result is null)
            return Fail(a, b, state);
        if (result is not FeelString text)
            return result;
        state.Step(text.Value.Length / 64);
        return text.Value.Length <= FeelLimits.StringLength ? text : throw FeelStop.TooLarge(Span);
    }

    private FeelValue Fail(FeelValue a, FeelValue b, EvaluationState state)
    {
        bool isRange = a is FeelNumber && b is FeelNumber;
        string kinds = $"{Kinds.Name(a.Kind)}, {Kinds.Name(b.Kind)}";
        return isRange
            ? state.Warn(FeelCodes.Arithmetic, Span, "除数为零或结果超出范围", "a division by zero, or the result is out of range")
            : state.Warn(
                FeelCodes.Type,
                Span,
                $"{Kinds.ChineseName(a.Kind)}与{Kinds.ChineseName(b.Kind)}之间不能做此运算",
                $"the operator is not defined for {kinds}"
            );
    }
}

internal sealed class NegateNode(FeelSpan span, Node operand) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue value = operand.Evaluate(state);
        return Operators.Negate(value)
            ?? state.Warn(FeelCodes.Type, Span, $"{Kinds.ChineseName(value.Kind)}不能取负", $"{Kinds.Name(value.Kind)} can't be negated");
    }
}

/// <summary><c>=</c> and <c>!=</c></summary>
internal sealed class EqualityNode(FeelSpan span, bool isNegated, Node left, Node right) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue a = left.Evaluate(state);
        FeelValue b = right.Evaluate(state);
        state.Step(Math.Min(a.Weight, b.Weight));
        return FeelComparison.AreEqual(a, b) is { } equal ? FeelBoolean.Of(equal != isNegated) : Kinds.NotComparable(a, b, Span, state);
    }
}

/// <summary><c>&lt; &lt;= &gt; &gt;=</c></summary>
internal sealed class ComparisonNode(FeelSpan span, BinaryOperator sign, Node left, Node right) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue a = left.Evaluate(state);
        FeelValue b = right.Evaluate(state);
        if (FeelComparison.Compare(a, b) is not { } order)
            return Kinds.NotComparable(a, b, Span, state);
        return FeelBoolean.Of(
            sign switch
            {
                BinaryOperator.Less => order < 0,
                BinaryOperator.LessOrEqual => order <= 0,
                BinaryOperator.Greater => order > 0,
                _ => order >= 0,
            }
        );
    }
}

/// <summary>A chain of <c>and</c> or of <c>or</c>: three-valued, and nothing is evaluated behind the operand that decides.</summary>
internal sealed class LogicNode(FeelSpan span, bool isOr, Node[] operands) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelBoolean deciding = FeelBoolean.Of(isOr);
        bool isKnown = true;
        foreach (Node operand in operands)
        {
            FeelValue value = operand.Evaluate(state);
            if (ReferenceEquals(value, deciding))
                return deciding;
            if (value is FeelBoolean)
                continue;
            isKnown = false;
            if (!value.IsNull)
                state.Warn(FeelCodes.Type, operand.Span, "此处应为真或假", "true or false is needed here");
        }
        return isKnown ? FeelBoolean.Of(!isOr) : FeelNull.Instance;
    }
}

internal sealed class BetweenNode(FeelSpan span, Node value, Node low, Node high) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue subject = value.Evaluate(state);
        FeelValue from = low.Evaluate(state);
        FeelValue to = high.Evaluate(state);
        int? lower = FeelComparison.Compare(subject, from);
        int? upper = FeelComparison.Compare(subject, to);
        if (lower is null)
            return Kinds.NotComparable(subject, from, Span, state);
        if (upper is null)
            return Kinds.NotComparable(subject, to, Span, state);
        return FeelBoolean.Of(lower >= 0 && upper <= 0);
    }
}

internal sealed class InstanceOfNode(FeelSpan span, Node value, Types.FeelType? type, string typeName) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue subject = value.Evaluate(state);
        if (type is null)
            return state.Warn(FeelCodes.UnknownType, Span, $"没有名为“{typeName}”的类型", $"there is no type named '{typeName}'");
        // Null belongs to no type but its own («DMN 1.5 §10.3.2.9.2»).
        return FeelBoolean.Of(subject.IsNull ? type.Equals(Types.FeelType.Null) : type.Accepts(subject));
    }
}
