using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Outside;

/// <summary>Everything that the simulated outside can do.</summary>
internal static class OutsideEvents
{
    public static ImmutableArray<OutsideEvent> All { get; } =
    [
        new ReturnRequested(),
        new RefundModified(),
        new RefundCancelled(),
        new ReturnShipped(),
        new ParcelArrived(),
        new DisputeRefund(),
        new DisputeSellerWin(),
    ];

    public static OutsideEvent? Find(string id)
    {
        foreach (var known in All)
        {
            if (known.Message == id)
                return known;
        }
        return null;
    }
}
