namespace Workflows.Scenarios.Tests.Drawing;

/// <summary>Sequence flows that cross because their diagram is not planar. Each is one straight line crossed at a right angle; the flow's README says why.</summary>
internal static class KnownCrossings
{
    private static readonly HashSet<string> All =
    [
        // p15: what is refused after inspection goes back to the refusal, across the way from the decision.
        Pair("flow-decision-to-gw-decision", "flow-send-back-to-send-refuse"),
        Pair("flow-auto-agreed-to-gw-decision", "flow-send-back-to-send-refuse"),
        // p15: «closed» is reached from the return that never came and from the dispute, on both sides of the direct refund.
        Pair("flow-gw-decision-to-gw-finance", "flow-timer-return-to-end-closed"),
        // p15: a lost parcel is negotiated like a wrong one.
        Pair("flow-gw-out-trace-parcel-to-negotiate", "flow-gw-out-receive-parcel-to-inspect"),
        // p15, inside the decision: five conclusions from both sides of the way.
        Pair("flow-gw-out-intercept-to-set-refund-now", "flow-gw-out-contact-customer-to-set-converted"),
        Pair("flow-gw-out-intercept-to-set-refund-now", "flow-gw-out-contact-customer-to-set-withdrawn"),
        Pair("flow-gw-eligible-to-refuse-draft", "flow-gw-out-refuse-review-to-contact-customer"),
        Pair("flow-gw-amount-to-set-agree", "flow-gw-out-manager-approve-to-refuse-draft"),
    ];

    public static bool Contain(string one, string other) => All.Contains(Pair(one, other));

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} × {other}" : $"{other} × {one}";
}
