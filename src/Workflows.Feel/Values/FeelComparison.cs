namespace Workflows.Feel;

/// <summary>
/// FEEL's equality and order («DMN 1.5 §10.3.2.15, tables 52–54»): three-valued, so null where two values can't be compared.
/// </summary>
public static class FeelComparison
{
    private const long ComparedFraction = 1_000_000;

    /// <summary>Equal, unequal, or null for values of different domains; null equals null and nothing else.</summary>
    public static bool? AreEqual(FeelValue left, FeelValue right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.IsNull || right.IsNull)
            return false;
        return (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => a.Value == b.Value,
            (FeelString a, FeelString b) => a.Equals(b),
            (FeelBoolean a, FeelBoolean b) => a.Value == b.Value,
            (FeelDate a, FeelDate b) => a.Value == b.Value,
            (FeelTime a, FeelTime b) => CompareTimes(a, b) is { } order ? order == 0 : null,
            (FeelDateTime a, FeelDateTime b) => CompareDateTimes(a, b) is { } order ? order == 0 : null,
            (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => a.Equals(b),
            (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => a.Equals(b),
            (FeelList a, FeelList b) => AreListsEqual(a, b),
            (FeelContext a, FeelContext b) => AreContextsEqual(a, b),
            (FeelRange a, FeelRange b) => AreRangesEqual(a, b),
            (FeelFunction, FeelFunction) => false,
            _ => null,
        };
    }

    /// <summary>Negative, zero or positive for values that have an order, null for all others.</summary>
    public static int? Compare(FeelValue left, FeelValue right) =>
        (left, right) switch
        {
            (FeelNumber a, FeelNumber b) => a.Value.CompareTo(b.Value),
            (FeelString a, FeelString b) => CompareByCodePoint(a.Value, b.Value),
            (FeelDate a, FeelDate b) => a.Value.CompareTo(b.Value),
            (FeelTime a, FeelTime b) => CompareTimes(a, b),
            (FeelDateTime a, FeelDateTime b) => CompareDateTimes(a, b),
            (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
            (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => a.Months.CompareTo(b.Months),
            _ => null,
        };

    /// <summary>By code points: UTF-16 puts characters beyond the basic plane before U+E000–U+FFFF, FEEL does not.</summary>
    private static int CompareByCodePoint(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            char a = left[i];
            char b = right[i];
            if (a == b)
                continue;
            if (char.IsSurrogate(a) != char.IsSurrogate(b))
                return char.IsSurrogate(a) ? 1 : -1;
            return a.CompareTo(b);
        }
        return left.Length.CompareTo(right.Length);
    }

    /// <summary>On the time line where both have a zone, on the clock where neither has; compared to the millisecond.</summary>
    private static int? CompareTimes(FeelTime left, FeelTime right)
    {
        if (left.Zone is null != right.Zone is null)
            return null;
        return (OnTimeLine(left) / ComparedFraction).CompareTo(OnTimeLine(right) / ComparedFraction);
    }

    private static int? CompareDateTimes(FeelDateTime left, FeelDateTime right)
    {
        if (left.Zone is null != right.Zone is null)
            return null;
        return (TemporalMath.OnTimeLine(left) / ComparedFraction).CompareTo(TemporalMath.OnTimeLine(right) / ComparedFraction);
    }

    private static long OnTimeLine(FeelTime time) => TemporalMath.OnTimeLine(time);

    private static bool? AreListsEqual(FeelList left, FeelList right)
    {
        if (left.Count != right.Count)
            return false;
        bool? equal = true;
        for (int i = 0; i < left.Count; i++)
        {
            bool? items = AreEqual(left[i], right[i]);
            if (items == false)
                return false;
            equal &= items;
        }
        return equal;
    }

    private static bool? AreContextsEqual(FeelContext left, FeelContext right)
    {
        if (left.Count != right.Count)
            return false;
        bool? equal = true;
        foreach (FeelEntry entry in left.Entries)
        {
            if (!right.TryGetValue(entry.Name, out FeelValue? value))
                return false;
            bool? entries = AreEqual(entry.Value, value);
            if (entries == false)
                return false;
            equal &= entries;
        }
        return equal;
    }

    private static bool? AreRangesEqual(FeelRange left, FeelRange right)
    {
        if (left.Form != right.Form || left.StartIncluded != right.StartIncluded || left.EndIncluded != right.EndIncluded)
            return false;
        bool? starts = AreEqual(left.Start, right.Start);
        bool? ends = AreEqual(left.End, right.End);
        return starts == false || ends == false ? false : starts & ends;
    }
}
