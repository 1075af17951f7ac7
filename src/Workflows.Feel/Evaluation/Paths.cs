namespace Workflows.Feel.Evaluation;

/// <summary>What <c>value.name</c> is («DMN 1.5 §10.3.2.5, tables 65–66»): an entry, a projection of a list, or a property.</summary>
internal static class Paths
{
    public static FeelValue Entry(FeelValue source, string name, FeelSpan span, EvaluationState state)
    {
        switch (source)
        {
            case FeelContext context:
                return context.TryGetValue(name, out FeelValue? value)
                    ? value
                    : state.Warn(FeelCodes.UnknownEntry, span, $"没有名为“{name}”的条目", $"there is no entry named '{name}'");
            case FeelList list:
                return Project(list, name, span, state);
            case FeelNull:
                return state.Warn(FeelCodes.UnknownEntry, span, $"空值没有“{name}”", $"null has no '{name}'");
            default:
                return Properties.Of(source, name)
                    ?? state.Warn(FeelCodes.UnknownEntry, span, $"此值没有“{name}”属性", $"this value has no property '{name}'");
        }
    }

    private static FeelList Project(FeelList list, string name, FeelSpan span, EvaluationState state)
    {
        state.Step(list.Count);
        FeelValue[] items = new FeelValue[list.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = Entry(list[i], name, span, state);
        return state.Bounded(FeelList.Adopt(items));
    }
}
