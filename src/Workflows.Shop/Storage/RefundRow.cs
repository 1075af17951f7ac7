using Workflows.Shop.Simulation;

namespace Workflows.Shop.Storage;

/// <summary>An application for a refund, as the platform keeps it.</summary>
internal sealed class RefundRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public required string RefundId { get; init; }
    public required string OrderNo { get; init; }
    public required string RefundType { get; set; }
    public required string Reason { get; set; }
    public decimal Amount { get; set; }
    public RefundState State { get; set; }
    public DateTimeOffset AppliedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public string? ReturnTrackingNo { get; set; }
    public string? RefuseReason { get; set; }

    /// <summary>Counts every change, so that two people who act at once do not both succeed.</summary>
    public int Version { get; set; }

    /// <summary>The platform closes an application by itself when the buyer does nothing for seven days: sends nothing back, or lets a refusal stand.</summary>
    public bool HasLapsed(DateTimeOffset now) => State is RefundState.Agreed or RefundState.Refused && now >= ChangedAt + Patience;

    public void Become(RefundState state, DateTimeOffset now)
    {
        State = state;
        ChangedAt = now;
        Version++;
    }
}
