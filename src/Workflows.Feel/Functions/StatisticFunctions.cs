using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>Functions that make one value out of a list of values («DMN 1.5 §10.3.4.4»).</summary>
internal static class StatisticFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("min", [new("list: list…", (a, s) => Extreme(ListFunctions.List(a[0], s), -1))]),
            new("max", [new("list: list…", (a, s) => Extreme(ListFunctions.List(a[0], s), 1))]),
            new("sum", [new("list: list…", (a, s) => Sum(ListFunctions.List(a[0], s)))]),
            new("product", [new("list: list…", (a, s) => OfNumbers(a[0], s, numbers => Fold(numbers, Number.One, Number.Multiply)))]),
            new("mean", [new("list: list…", (a, s) => Mean(ListFunctions.List(a[0], s)))]),
            new("median", [new("list: list…", (a, s) => OfNumbers(a[0], s, Median))]),
            new("stddev", [new("list: list…", (a, s) => OfNumbers(a[0], s, StandardDeviation))]),
            new("mode", [new("list: list…", (a, s) => Mode(ListFunctions.List(a[0], s)))]),
        ];

    public static FeelValue? Extreme(FeelList list, int sign)
    {
        if (list.Count == 0)
            return FeelNull.Instance;
        FeelValue best = list[0];
        if (FeelComparison.Compare(best, best) is null)
            return null;
        foreach (FeelValue item in list.Items[1..])
        {
            if (FeelComparison.Compare(item, best) is not { } order)
                return null;
            if (Math.Sign(order) == sign)
                best = item;
        }
        return best;
    }

    /// <summary>Of numbers, or of durations of one kind; null for an empty list.</summary>
    public static FeelValue? Sum(FeelList list)
    {
        if (list.Count == 0)
            return FeelNull.Instance;
        FeelValue? sum = list[0] is FeelNumber or FeelDaysTimeDuration or FeelYearsMonthsDuration ? list[0] : null;
        foreach (FeelValue item in list.Items[1..])
        {
            if (sum is null || item.Kind != sum.Kind)
                return null;
            sum = Operators.Add(sum, item);
        }
        return sum;
    }

    private static FeelValue? Mean(FeelList list) =>
        list.Count == 0 ? FeelNull.Instance
        : Sum(list) is { } sum ? Operators.Divide(sum, FeelNumber.Of(list.Count))
        : null;

    /// <summary>Null for an empty list and, as outside the domain, for one with anything else than numbers.</summary>
    private static FeelValue? OfNumbers(FeelValue value, EvaluationState state, Func<Number[], Number?> calculate)
    {
        FeelList list = ListFunctions.List(value, state);
        if (list.Count == 0)
            return FeelNull.Instance;
        return Numbers(list) is { } numbers && calculate(numbers) is { } result ? FeelNumber.Of(result) : null;
    }

    private static Number[]? Numbers(FeelList list)
    {
        Number[] numbers = new Number[list.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (list[i] is not FeelNumber number)
                return null;
            numbers[i] = number.Value;
        }
        return numbers;
    }

    private static Number? Fold(Number[] numbers, Number start, Func<Number, Number, Number?> step)
    {
        Number? result = start;
        foreach (Number number in numbers)
        {
            if (result is null)
                return null;
            result = step(result.Value, number);
        }
        return result;
    }

    private static Number? Median(Number[] numbers)
    {
        Array.Sort(numbers);
        int middle = numbers.Length / 2;
        if (numbers.Length % 2 == 1)
            return numbers[middle];
        return Number.Add(numbers[middle - 1], numbers[middle]) is { } sum ? Number.Divide(sum, 2) : null;
    }

    /// <summary>Of a sample: divided by one less than there are numbers; undefined for a single one.</summary>
    private static Number? StandardDeviation(Number[] numbers)
    {
        if (
            numbers.Length < 2
            || Fold(numbers, Number.Zero, Number.Add) is not { } sum
            || Number.Divide(sum, numbers.Length) is not { } mean
        )
            return null;
        Number? squares = Fold(
            numbers,
            Number.Zero,
            (total, number) =>
                Number.Subtract(number, mean) is { } distance && Number.Multiply(distance, distance) is { } square
                    ? Number.Add(total, square)
                    : null
        );
        return squares is { } all && Number.Divide(all, numbers.Length - 1) is { } variance ? NumberMath.Sqrt(variance) : null;
    }

    /// <summary>The most frequent numbers, in ascending order.</summary>
    private static FeelList? Mode(FeelList list)
    {
        if (list.Count == 0)
            return FeelList.Empty;
        if (Numbers(list) is not { } numbers)
            return null;
        Dictionary<Number, int> counts = [];
        foreach (Number number in numbers)
            counts[number] = counts.GetValueOrDefault(number) + 1;
        int most = counts.Values.Max();
        return FeelList.From(counts.Where(c => c.Value == most).Select(c => c.Key).Order().Select(FeelValue (n) => FeelNumber.Of(n)));
    }
}
