namespace Workflows.Feel.Evaluation;

/// <summary>Whether an input fits a value that stands as a test.</summary>
internal static class Matching
{
    public static bool? Matches(FeelValue input, FeelValue test)
    {
        switch (test)
        {
            case FeelRange range:
                return input is FeelRange ? FeelComparison.AreEqual(input, test) : Ranges.Includes(range, input);
            case FeelList list:
                return MatchesAny(input, list);
            default:
                if (input is FeelList { Count: 1 } single && test is not FeelNull)
                    return FeelComparison.AreEqual(single[0], test);
                return FeelComparison.AreEqual(input, test);
        }
    }

    private static bool? MatchesAny(FeelValue input, FeelList list)
    {
        if (input is FeelList && FeelComparison.AreEqual(input, list) == true)
            return true;
        bool? any = false;
        foreach (FeelValue item in list.Items)
        {
            // What list contains() says: an item of another kind is just not the one that is looked for.
            bool? holds =
                item is FeelRange range && input is not FeelRange
                    ? Ranges.Includes(range, input)
                    : FeelComparison.AreEqual(input, item) == true;
            if (holds == true)
                return true;
            any |= holds;
        }
        return any;
    }
}
