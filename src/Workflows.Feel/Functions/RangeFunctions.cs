namespace Workflows.Feel.Functions;

/// <summary>Relations between points and ranges («DMN 1.5 §10.3.4.9, table 78», after HL7's interval logic).</summary>
internal static class RangeFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("before", Relation((a, b) => Less(a.End, b.Start) || (Same(a.End, b.Start) && !(a.EndIncluded && b.StartIncluded)))),
            new("after", Relation((a, b) => Less(b.End, a.Start) || (Same(b.End, a.Start) && !(b.EndIncluded && a.StartIncluded)))),
            new("meets", Ranges((a, b) => a.EndIncluded && b.StartIncluded && Same(a.End, b.Start))),
            new("met by", Ranges((a, b) => a.StartIncluded && b.EndIncluded && Same(a.Start, b.End))),
            new("overlaps", Ranges((a, b) => Reaches(a, b) && Reaches(b, a))),
            new("overlaps before", Ranges((a, b) => StartsBefore(a, b) && Reaches(a, b) && !EndsBefore(b, a))),
            new("overlaps after", Ranges((a, b) => StartsBefore(b, a) && Reaches(b, a) && !EndsBefore(a, b))),
            new("finishes", PointOrRange((p, r) => r.EndIncluded && Same(p, r.End), (a, b) => SameEnd(a, b) && !StartsBefore(a, b))),
            new("finished by", RangeOrRange((r, p) => r.EndIncluded && Same(p, r.End), (a, b) => SameEnd(a, b) && !StartsBefore(b, a))),
            new(
                "includes",
                RangeOrRange((r, p) => Evaluation.Ranges.Includes(r, p) == true, (a, b) => !StartsBefore(b, a) && !EndsBefore(a, b))
            ),
            new(
                "during",
                PointOrRange((p, r) => Evaluation.Ranges.Includes(r, p) == true, (a, b) => !StartsBefore(a, b) && !EndsBefore(b, a))
            ),
            new("starts", PointOrRange((p, r) => r.StartIncluded && Same(p, r.Start), (a, b) => SameStart(a, b) && !EndsBefore(b, a))),
            new("started by", RangeOrRange((r, p) => r.StartIncluded && Same(p, r.Start), (a, b) => SameStart(a, b) && !EndsBefore(a, b))),
            new("coincides", Coincides()),
            new("range", [new("from: string", (a, s) => RangeText.Parse(StringFunctions.Text(a[0]), s))]),
        ];

    private static System.Collections.Immutable.ImmutableArray<Signature> Relation(Func<FeelRange, FeelRange, bool> holds) =>
        [
            new("range1: range, range2: range", (a, _) => Judge((FeelRange)a[0], (FeelRange)a[1], holds)),
            new("point: any, range: range", (a, _) => Judge(Point(a[0]), (FeelRange)a[1], holds)),
            new("range: range, point: any", (a, _) => Judge((FeelRange)a[0], Point(a[1]), holds)),
            new("point1: any, point2: any", (a, _) => Judge(Point(a[0]), Point(a[1]), holds)),
        ];

    private static System.Collections.Immutable.ImmutableArray<Signature> Ranges(Func<FeelRange, FeelRange, bool> holds) =>
        [new("range1: range, range2: range", (a, _) => Judge((FeelRange)a[0], (FeelRange)a[1], holds))];

    private static System.Collections.Immutable.ImmutableArray<Signature> PointOrRange(
        Func<FeelValue, FeelRange, bool> point,
        Func<FeelRange, FeelRange, bool> range
    ) =>
        [
            new("range1: range, range2: range", (a, _) => Judge((FeelRange)a[0], (FeelRange)a[1], range)),
            new("point: any, range: range", (a, _) => Judge(Point(a[0]), (FeelRange)a[1], (p, r) => point(p.Start, r))),
        ];

    private static System.Collections.Immutable.ImmutableArray<Signature> RangeOrRange(
        Func<FeelRange, FeelValue, bool> point,
        Func<FeelRange, FeelRange, bool> range
    ) =>
        [
            new("range1: range, range2: range", (a, _) => Judge((FeelRange)a[0], (FeelRange)a[1], range)),
            new("range: range, point: any", (a, _) => Judge((FeelRange)a[0], Point(a[1]), (r, p) => point(r, p.Start))),
        ];

    private static System.Collections.Immutable.ImmutableArray<Signature> Coincides() =>
        [
            new(
                "range1: range, range2: range",
                (a, _) => Judge((FeelRange)a[0], (FeelRange)a[1], (r1, r2) => SameStart(r1, r2) && SameEnd(r1, r2))
            ),
            new("point1: any, point2: any", (a, _) => Judge(Point(a[0]), Point(a[1]), (p1, p2) => Same(p1.Start, p2.Start))),
        ];

    /// <summary>A point is a range of itself alone; a range is no point.</summary>
    private static FeelRange? Point(FeelValue value) =>
        value is not FeelRange && FeelComparison.Compare(value, value) is not null ? new FeelRange(true, value, value, true) : null;

    /// <summary>No answer where any two of the bounds can't be compared.</summary>
    private static FeelBoolean? Judge(FeelRange? left, FeelRange? right, Func<FeelRange, FeelRange, bool> holds)
    {
        if (left is null || right is null || FirstBound(left) is not { } a || FirstBound(right) is not { } b)
            return null;
        return FeelComparison.Compare(a, b) is null ? null : FeelBoolean.Of(holds(left, right));
    }

    private static FeelValue? FirstBound(FeelRange range) =>
        !range.Start.IsNull ? range.Start
        : !range.End.IsNull ? range.End
        : null;

    /// <summary>Both bounded and in this order; an open side never is.</summary>
    private static bool Less(FeelValue left, FeelValue right) => FeelComparison.Compare(left, right) < 0;

    private static bool Same(FeelValue left, FeelValue right) => FeelComparison.Compare(left, right) == 0;

    private static bool SameStart(FeelRange a, FeelRange b) =>
        (Same(a.Start, b.Start) || (a.Start.IsNull && b.Start.IsNull)) && a.StartIncluded == b.StartIncluded;

    private static bool SameEnd(FeelRange a, FeelRange b) =>
        (Same(a.End, b.End) || (a.End.IsNull && b.End.IsNull)) && a.EndIncluded == b.EndIncluded;

    private static bool StartsBefore(FeelRange a, FeelRange b)
    {
        if (a.Start.IsNull || b.Start.IsNull)
            return a.Start.IsNull && !b.Start.IsNull;
        return Less(a.Start, b.Start) || (Same(a.Start, b.Start) && a.StartIncluded && !b.StartIncluded);
    }

    private static bool EndsBefore(FeelRange a, FeelRange b)
    {
        if (a.End.IsNull || b.End.IsNull)
            return b.End.IsNull && !a.End.IsNull;
        return Less(a.End, b.End) || (Same(a.End, b.End) && !a.EndIncluded && b.EndIncluded);
    }

    /// <summary>The end of the first is not before the start of the second.</summary>
    private static bool Reaches(FeelRange a, FeelRange b) =>
        a.End.IsNull || b.Start.IsNull || Less(b.Start, a.End) || (Same(a.End, b.Start) && a.EndIncluded && b.StartIncluded);
}
