using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>Contexts («DMN 1.5 §10.3.4.11»).</summary>
internal static class ContextFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new(
                "get value",
                [
                    new("m: context, key: string", (a, _) => ((FeelContext)a[0])[StringFunctions.Text(a[1])]),
                    new("context: context, keys: list", (a, _) => Down((FeelContext)a[0], (FeelList)a[1])),
                ]
            ),
            new("get entries", [new("m: context", (a, s) => Entries((FeelContext)a[0], s))]),
            new("context", [new("entries: list", (a, s) => Of(ListFunctions.List(a[0], s)))]),
            new(
                "context put",
                [
                    new(
                        "context: context, key: string, value: any~",
                        (a, s) => s.Bounded(((FeelContext)a[0]).With(StringFunctions.Text(a[1]), a[2]))
                    ),
                    new(
                        "context: context, keys: list, value: any~",
                        (a, s) => Put((FeelContext)a[0], ((FeelList)a[1]).Items, a[2]) is { } put ? s.Bounded(put) : null
                    ),
                ]
            ),
            new("context merge", [new("contexts: list…", (a, s) => Merge(ListFunctions.List(a[0], s), s))]),
        ];

    private static FeelValue? Down(FeelContext context, FeelList keys)
    {
        if (keys.Count == 0)
            return null;
        FeelValue value = context;
        foreach (FeelValue key in keys.Items)
        {
            if (key is not FeelString name)
                return null;
            if (value is not FeelContext inner)
                return FeelNull.Instance;
            value = inner[name.Value];
        }
        return value;
    }

    private static FeelList Entries(FeelContext context, EvaluationState state)
    {
        state.Step(context.Count);
        return state.Bounded(
            FeelList.From(context.Select(FeelValue (e) => FeelContext.Of(new("key", new FeelString(e.Name)), new("value", e.Value))))
        );
    }

    /// <summary>Of contexts with key and value; none where a key comes twice.</summary>
    private static FeelContext? Of(FeelList entries)
    {
        FeelContextBuilder builder = new(entries.Count);
        foreach (FeelValue item in entries.Items)
        {
            if (item is not FeelContext entry || entry["key"] is not FeelString key || !entry.TryGetValue("value", out FeelValue? value))
                return null;
            int before = builder.Count;
            builder.Set(key.Value, value);
            if (builder.Count == before)
                return null;
        }
        return builder.Build();
    }

    private static FeelContext? Put(FeelContext context, ReadOnlySpan<FeelValue> keys, FeelValue value)
    {
        if (keys.IsEmpty || keys[0] is not FeelString key)
            return null;
        if (keys.Length == 1)
            return context.With(key.Value, value);
        return context[key.Value] is FeelContext inner && Put(inner, keys[1..], value) is { } changed
            ? context.With(key.Value, changed)
            : null;
    }

    private static FeelContext? Merge(FeelList contexts, EvaluationState state)
    {
        FeelContextBuilder builder = new();
        foreach (FeelValue item in contexts.Items)
        {
            if (item is not FeelContext context)
                return null;
            state.Step(context.Count);
            foreach (FeelEntry entry in context.Entries)
                builder.Set(entry.Name, entry.Value);
        }
        return state.Bounded(builder.Build());
    }
}
