namespace Workflows.Feel.Evaluation;

internal sealed class ListNode(FeelSpan span, Node[] items) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        state.Step(items.Length);
        FeelValue[] values = new FeelValue[items.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = items[i].Evaluate(state);
        return state.Bounded(FeelList.Adopt(values));
    }
}

/// <summary>A context: each entry sees those before it, and a function also itself, so it can call itself.</summary>
internal sealed class ContextNode(FeelSpan span, string[] names, int[] slots, Node[] values) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        state.Step(names.Length);
        FeelContextBuilder builder = new(names.Length);
        for (int i = 0; i < names.Length; i++)
        {
            state.Locals[slots[i]] = FeelNull.Instance;
            FeelValue value = values[i].Evaluate(state);
            state.Locals[slots[i]] = value;
            if (values[i] is FunctionNode)
                FunctionNode.LetSeeItself(value, slots[i]);
            if (builder.Count != i)
                return state.Warn(FeelCodes.Argument, Span, $"条目“{names[i - 1]}”重复", $"entry '{names[i - 1]}' is written twice");
            builder.Set(names[i], value);
        }
        if (builder.Count != names.Length)
            return state.Warn(FeelCodes.Argument, Span, $"条目“{names[^1]}”重复", $"entry '{names[^1]}' is written twice");
        return state.Bounded(builder.Build());
    }
}

internal sealed class RangeNode(FeelSpan span, bool startIncluded, Node start, Node end, bool endIncluded) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue from = start.Evaluate(state);
        FeelValue to = end.Evaluate(state);
        if (!from.IsNull && !to.IsNull)
        {
            if (FeelComparison.Compare(from, to) is not { } order)
                return Kinds.NotComparable(from, to, Span, state);
            if (order > 0)
                return state.Warn(FeelCodes.Argument, Span, "范围的起点大于终点", "the range starts behind its end");
        }
        return new FeelRange(startIncluded && !from.IsNull, from, to, endIncluded && !to.IsNull);
    }
}

/// <summary><c>(&lt; 5)</c> as a value.</summary>
internal sealed class OperatorRangeNode(FeelSpan span, FeelRangeForm form, Node operand) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state) => FeelRange.Of(form, operand.Evaluate(state));
}

/// <summary><c>list[filter]</c>: a position where the filter gives a number, else the items for which it is true («DMN 1.5 §10.3.2.5»).</summary>
internal sealed class FilterNode(FeelSpan span, Node source, Node filter, int itemSlot) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue subject = source.Evaluate(state);
        FeelList list = subject as FeelList ?? (subject.IsNull ? FeelList.Empty : FeelList.Of(subject));
        if (filter is ConstantNode { Value: FeelNumber constant })
            return At(list, constant.Value, state);
        if (list.Count == 0)
            return OfNothing(state);

        FeelValue outer = state.Locals[itemSlot];
        List<FeelValue>? kept = null;
        int count = 0;
        for (int i = 0; i < list.Count; i++)
        {
            state.Step();
            state.Locals[itemSlot] = list[i];
            FeelValue verdict = filter.Evaluate(state);
            if (i == 0 && verdict is FeelNumber position)
            {
                state.Locals[itemSlot] = outer;
                return At(list, position.Value, state);
            }
            if (verdict.IsTrue)
            {
                kept ??= [];
                kept.Add(list[i]);
                count++;
            }
            else if (verdict is not FeelBoolean && !verdict.IsNull)
            {
                state.Warn(FeelCodes.Type, filter.Span, "筛选条件应为真假或序号", "a filter must give true, false or a position");
            }
        }
        state.Locals[itemSlot] = outer;
        return count == list.Count ? list
            : kept is null ? FeelList.Empty
            : FeelList.Adopt(kept);
    }

    public override bool IsDefined(EvaluationState state)
    {
        int warnings = state.WarningCount;
        Evaluate(state);
        bool isDefined = state.WarningCount == warnings;
        state.Forget(warnings);
        return isDefined;
    }

    /// <summary>Nothing to try the filter on: only whether it is a position can be found out.</summary>
    private FeelValue OfNothing(EvaluationState state)
    {
        int warnings = state.WarningCount;
        FeelValue outer = state.Locals[itemSlot];
        state.Locals[itemSlot] = FeelNull.Instance;
        FeelValue verdict = filter.Evaluate(state);
        state.Locals[itemSlot] = outer;
        state.Forget(warnings);
        return verdict is FeelNumber position ? At(FeelList.Empty, position.Value, state) : FeelList.Empty;
    }

    private FeelValue At(FeelList list, Number position, EvaluationState state)
    {
        if (position.TryGetInt32(out int index))
        {
            if (index > 0 && index <= list.Count)
                return list[index - 1];
            if (index < 0 && -(long)index <= list.Count)
                return list[list.Count + index];
        }
        return state.Warn(
            FeelCodes.Position,
            Span,
            $"列表有 {list.Count} 项，没有第 {position} 项",
            $"the list has {list.Count} items and none at {position}"
        );
    }
}
