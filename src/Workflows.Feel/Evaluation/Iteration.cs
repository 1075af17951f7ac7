namespace Workflows.Feel.Evaluation;

/// <summary>One <c>name in source</c> of a loop.</summary>
internal sealed record Iterator(int Slot, Node Source, Node? To)
{
    /// <summary>The values to go through, or null where there is nothing that can be gone through.</summary>
    public IEnumerable<FeelValue>? Values(EvaluationState state)
    {
        FeelValue source = Source.Evaluate(state);
        if (To is not null)
            return Sequence(source, To.Evaluate(state), true, true, state);
        return source switch
        {
            FeelList list => list,
            FeelRange { Form: FeelRangeForm.Interval } range => Sequence(
                range.Start,
                range.End,
                range.StartIncluded,
                range.EndIncluded,
                state
            ),
            FeelNull or FeelRange => null,
            _ => [source],
        };
    }

    /// <summary>Whole numbers or days, upwards or downwards («DMN 1.5 §10.3.2.14»).</summary>
    private static IEnumerable<FeelValue>? Sequence(
        FeelValue from,
        FeelValue to,
        bool startIncluded,
        bool endIncluded,
        EvaluationState state
    )
    {
        if (from is FeelNumber a && to is FeelNumber b && a.Value.TryGetInt64(out long first) && b.Value.TryGetInt64(out long last))
            return Steps(first, last, startIncluded, endIncluded).Select(FeelValue (n) => FeelNumber.Of(n));
        if (from is FeelDate start && to is FeelDate end)
            return Steps(start.Value.DayNumber, end.Value.DayNumber, startIncluded, endIncluded).Select(Day);
        Kinds.NotComparable(from, to, state.Place, state);
        return null;
    }

    private static IEnumerable<long> Steps(long first, long last, bool startIncluded, bool endIncluded)
    {
        long step = first <= last ? 1 : -1;
        for (long n = first; ; n += step)
        {
            if ((n != first || startIncluded) && (n != last || endIncluded))
                yield return n;
            if (n == last)
                yield break;
        }
    }

    private static FeelValue Day(long number) =>
        CivilDate.TryFromDayNumber(number, out CivilDate date) ? new FeelDate(date) : FeelNull.Instance;
}

/// <summary>Runs through all combinations of iterators, the last one fastest; a later source may use earlier names.</summary>
internal sealed class Iteration(Iterator[] iterators)
{
    /// <summary>Calls for each combination until told to stop by false; false where a source can't be gone through.</summary>
    public bool Run(EvaluationState state, Func<bool> turn)
    {
        bool goesOn = true;
        return Run(0, state, turn, ref goesOn);
    }

    private bool Run(int depth, EvaluationState state, Func<bool> turn, ref bool goesOn)
    {
        if (depth == iterators.Length)
        {
            state.Step();
            goesOn = turn();
            return true;
        }
        Iterator iterator = iterators[depth];
        if (iterator.Values(state) is not { } values)
            return false;
        foreach (FeelValue value in values)
        {
            state.Step();
            state.Locals[iterator.Slot] = value;
            if (!Run(depth + 1, state, turn, ref goesOn))
                return false;
            if (!goesOn)
                return true;
        }
        return true;
    }
}
