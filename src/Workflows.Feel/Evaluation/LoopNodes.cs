namespace Workflows.Feel.Evaluation;

/// <summary><c>for</c>: the list of all results; <c>partial</c> is the list of those so far.</summary>
internal sealed class ForNode(FeelSpan span, Iterator[] iterators, Node body, int partialSlot, bool usesPartial) : Node(span)
{
    private readonly Iteration _iteration = new(iterators);

    public override FeelValue Evaluate(EvaluationState state)
    {
        state.Enter();
        List<FeelValue> results = [];
        long weight = 0;
        bool ran = _iteration.Run(
            state,
            () =>
            {
                if (usesPartial)
                {
                    state.Step(results.Count);
                    state.Locals[partialSlot] = FeelList.Adopt(results);
                }
                FeelValue result = body.Evaluate(state);
                weight += result.Weight;
                if (weight > FeelLimits.Weight)
                    throw FeelStop.TooLarge(Span);
                results.Add(result);
                return true;
            }
        );
        state.Leave();
        return ran
            ? state.Bounded(FeelList.Adopt(results))
            : state.Warn(FeelCodes.Type, Span, "for 只能遍历列表或范围", "for goes through lists and ranges only");
    }
}

/// <summary><c>some</c> and <c>every</c>, three-valued: unknown where no turn decides and one was null, or one was no boolean at all («DMN 1.5 table 61»).</summary>
internal sealed class QuantifiedNode(FeelSpan span, bool isEvery, Iterator[] iterators, Node condition) : Node(span)
{
    private readonly Iteration _iteration = new(iterators);

    public override FeelValue Evaluate(EvaluationState state)
    {
        state.Enter();
        FeelBoolean deciding = FeelBoolean.Of(!isEvery);
        FeelValue verdict = FeelBoolean.Of(isEvery);
        bool ran = _iteration.Run(
            state,
            () =>
            {
                FeelValue value = condition.Evaluate(state);
                if (ReferenceEquals(value, deciding))
                {
                    verdict = deciding;
                    return false;
                }
                if (value is FeelBoolean)
                    return true;
                verdict = FeelNull.Instance;
                if (value.IsNull)
                    return true;
                state.Warn(FeelCodes.Type, condition.Span, "此处应为真或假", "true or false is needed here");
                return false;
            }
        );
        state.Leave();
        return ran
            ? verdict
            : state.Warn(FeelCodes.Type, Span, "some 和 every 只能遍历列表或范围", "some and every go through lists and ranges only");
    }
}
