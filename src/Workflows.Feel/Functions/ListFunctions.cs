using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>Lists («DMN 1.5 §10.3.4.4»); positions start at 1, negative ones count from the end.</summary>
internal static class ListFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("list contains", [new("list: list, element: any~", (a, s) => FeelBoolean.Of(IndexOf(List(a[0], s), a[1], 0) >= 0))]),
            new("count", [new("list: list…", (a, _) => FeelNumber.Of(((FeelList)a[0]).Count))]),
            new("all", [new("list: list…", (a, s) => AllOrAny(List(a[0], s), deciding: FeelBoolean.False))]),
            new("any", [new("list: list…", (a, s) => AllOrAny(List(a[0], s), deciding: FeelBoolean.True))]),
            new("sublist", [new("list: list, start position: number, length: number?", (a, s) => Sublist(List(a[0], s), a[1], a[2]))]),
            new("append", [new("list: list, items: list…", (a, s) => Joined([(FeelList)a[0], (FeelList)a[1]], s))]),
            new("concatenate", [new("lists: list……", (a, s) => Lists((FeelList)a[0]) is { } lists ? Joined(lists, s) : null)]),
            new("insert before", [new("list: list, position: number, newItem: any~", (a, s) => Insert(List(a[0], s), a[1], a[2]))]),
            new("remove", [new("list: list, position: number", (a, s) => Remove(List(a[0], s), a[1]))]),
            new(
                "list replace",
                [
                    new("list: list, position: number, newItem: any~", (a, s) => ReplaceAt(List(a[0], s), a[1], a[2])),
                    new("list: list, match: function, newItem: any~", (a, s) => ReplaceWhere(List(a[0], s), (FeelFunction)a[1], a[2], s)),
                ]
            ),
            new("reverse", [new("list: list", (a, s) => Reverse(List(a[0], s)))]),
            new("index of", [new("list: list, match: any~", (a, s) => IndexesOf(List(a[0], s), a[1]))]),
            new("union", [new("lists: list……", (a, s) => Lists((FeelList)a[0]) is { } lists ? Distinct(Joined(lists, s), s) : null)]),
            new("distinct values", [new("list: list", (a, s) => Distinct(List(a[0], s), s))]),
            new("flatten", [new("list: list", (a, s) => Flatten(List(a[0], s), s))]),
        ];

    /// <summary>The list, its length counted as work, and a part of what is in its elements, which may have to be compared.</summary>
    public static FeelList List(FeelValue value, EvaluationState state)
    {
        FeelList list = (FeelList)value;
        state.Step(list.Count + list.Weight / 16);
        return list;
    }

    public static int IndexOf(FeelList list, FeelValue element, int start)
    {
        for (int i = start; i < list.Count; i++)
        {
            if (FeelComparison.AreEqual(list[i], element) == true)
                return i;
        }
        return -1;
    }

    /// <summary>The list without repetitions; of equal values the first one stays.</summary>
    public static FeelList Distinct(FeelList list, EvaluationState state)
    {
        List<FeelValue> kept = [];
        foreach (FeelValue item in list.Items)
        {
            state.Step((kept.Count + 1) * (1 + item.Weight / 16));
            if (!kept.Exists(other => FeelComparison.AreEqual(other, item) == true))
                kept.Add(item);
        }
        return FeelList.Adopt(kept);
    }

    /// <summary>Three-valued: one deciding value decides, else one that is no boolean leaves it open.</summary>
    private static FeelValue AllOrAny(FeelList list, FeelBoolean deciding)
    {
        bool isKnown = true;
        foreach (FeelValue item in list.Items)
        {
            if (ReferenceEquals(item, deciding))
                return deciding;
            isKnown &= item is FeelBoolean;
        }
        return isKnown ? FeelBoolean.Of(!deciding.Value) : FeelNull.Instance;
    }

    /// <summary>The index of a position, or -1 where there is none.</summary>
    private static int IndexAt(int count, FeelValue position)
    {
        if (!((FeelNumber)position).Value.TryGetInt64(out long wanted))
            return -1;
        if (wanted > 0 && wanted <= count)
            return (int)wanted - 1;
        return wanted < 0 && -wanted <= count && wanted != long.MinValue ? count + (int)wanted : -1;
    }

    private static FeelList? Sublist(FeelList list, FeelValue start, FeelValue length)
    {
        int first = IndexAt(list.Count, start);
        if (first < 0)
            return null;
        long count = list.Count - first;
        if (length is FeelNumber wanted)
        {
            if (!wanted.Value.TryGetInt64(out long whole) || whole < 0 || whole > count)
                return null;
            count = whole;
        }
        return FeelList.Of(list.Items.Slice(first, (int)count));
    }

    private static FeelList? Insert(FeelList list, FeelValue position, FeelValue item)
    {
        int index = IndexAt(list.Count, position);
        return index < 0 ? null : FeelList.Of([.. list.Items[..index], item, .. list.Items[index..]]);
    }

    private static FeelList? Remove(FeelList list, FeelValue position)
    {
        int index = IndexAt(list.Count, position);
        return index < 0 ? null : FeelList.Of([.. list.Items[..index], .. list.Items[(index + 1)..]]);
    }

    private static FeelList? ReplaceAt(FeelList list, FeelValue position, FeelValue item)
    {
        int index = IndexAt(list.Count, position);
        return index < 0 ? null : FeelList.Of([.. list.Items[..index], item, .. list.Items[(index + 1)..]]);
    }

    private static FeelList? ReplaceWhere(FeelList list, FeelFunction match, FeelValue item, EvaluationState state)
    {
        if (match.Parameters.Length != 2)
            return null;
        FeelValue[] items = new FeelValue[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            FeelValue verdict = Call.Invoke(match, [list[i], item], null, state);
            if (verdict is not FeelBoolean)
                return null;
            items[i] = verdict.IsTrue ? item : list[i];
        }
        return FeelList.Adopt(items);
    }

    private static FeelList Reverse(FeelList list)
    {
        FeelValue[] items = list.Items.ToArray();
        Array.Reverse(items);
        return FeelList.Adopt(items);
    }

    private static FeelList IndexesOf(FeelList list, FeelValue match)
    {
        List<FeelValue> indexes = [];
        for (int i = IndexOf(list, match, 0); i >= 0; i = IndexOf(list, match, i + 1))
            indexes.Add(FeelNumber.Of(i + 1));
        return FeelList.Adopt(indexes);
    }

    /// <summary>Arguments that are no lists count as lists of one; null is no list.</summary>
    private static FeelList[]? Lists(FeelList arguments) =>
        arguments.Any(item => item.IsNull) ? null : [.. arguments.Select(item => item as FeelList ?? FeelList.Of(item))];

    private static FeelList Joined(FeelList[] lists, EvaluationState state)
    {
        List<FeelValue> items = [];
        foreach (FeelList list in lists)
        {
            state.Step(list.Count);
            items.AddRange(list.Items);
        }
        return state.Bounded(FeelList.Adopt(items));
    }

    private static FeelList Flatten(FeelList list, EvaluationState state)
    {
        List<FeelValue> items = [];
        Flatten(list, items, state);
        return state.Bounded(FeelList.Adopt(items));
    }

    private static void Flatten(FeelList list, List<FeelValue> items, EvaluationState state)
    {
        state.Step(list.Count);
        foreach (FeelValue item in list.Items)
        {
            if (item is FeelList inner)
                Flatten(inner, items, state);
            else
                items.Add(item);
        }
    }
}
