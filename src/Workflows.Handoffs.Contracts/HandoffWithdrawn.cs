namespace Workflows.Handoffs.Contracts;

/// <summary>The task behind a hand-off is gone: drop it if it came, and don't wait for it if it did not. Sent to the department's queue.</summary>
public sealed record HandoffWithdrawn
{
    public required string HandoffId { get; init; }
    public required string ProcessInstanceKey { get; init; }
    public required string Reason { get; init; }
}
