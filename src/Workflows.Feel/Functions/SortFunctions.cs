using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>«DMN 1.5 §10.3.4.10»</summary>
internal static class SortFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new(
                "sort",
                [
                    new("list: list, precedes: function", (a, s) => Sort(ListFunctions.List(a[0], s), (FeelFunction)a[1], s)),
                    // Camunda's: in natural order.
                    new("list: list", (a, s) => SortNaturally(ListFunctions.List(a[0], s))),
                ]
            ),
        ];

    /// <summary>A stable merge sort, so that a relation that is none at all still ends and asks no more than n·log n times.</summary>
    private static FeelList? Sort(FeelList list, FeelFunction precedes, EvaluationState state)
    {
        if (precedes.Parameters.Length != 2)
            return null;
        FeelValue[] items = list.Items.ToArray();
        FeelValue[] buffer = new FeelValue[items.Length];
        return Sort(items, buffer, precedes, state) ? FeelList.Adopt(items) : null;
    }

    private static bool Sort(Span<FeelValue> items, Span<FeelValue> buffer, FeelFunction precedes, EvaluationState state)
    {
        if (items.Length < 2)
            return true;
        int middle = items.Length / 2;
        if (!Sort(items[..middle], buffer[..middle], precedes, state) || !Sort(items[middle..], buffer[middle..], precedes, state))
            return false;
        int left = 0;
        int right = middle;
        for (int i = 0; i < items.Length; i++)
        {
            bool takesRight = left == middle;
            if (!takesRight && right < items.Length)
            {
                FeelValue verdict = Call.Invoke(precedes, [items[right], items[left]], null, state);
                if (verdict is not FeelBoolean)
                    return false;
                takesRight = verdict.IsTrue;
            }
            buffer[i] = takesRight ? items[right++] : items[left++];
        }
        buffer[..items.Length].CopyTo(items);
        return true;
    }

    private static FeelList? SortNaturally(FeelList list)
    {
        foreach (FeelValue item in list.Items)
        {
            if (FeelComparison.Compare(list[0], item) is null)
                return null;
        }
        return FeelList.From(list.Order(Comparer<FeelValue>.Create((a, b) => FeelComparison.Compare(a, b) ?? 0)));
    }
}
