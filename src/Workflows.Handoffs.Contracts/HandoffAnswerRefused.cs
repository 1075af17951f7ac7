namespace Workflows.Handoffs.Contracts;

/// <summary>
/// An answer had no effect, and why: the task is gone, its variables are wrong, somebody was faster. Sent to the answer's response address, else published.
/// </summary>
public sealed record HandoffAnswerRefused
{
    public required string HandoffId { get; init; }
    public required string ProcessInstanceKey { get; init; }

    /// <summary>Stable, for machines.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese, for people.</summary>
    public required string Reason { get; init; }

    public required string ReasonInEnglish { get; init; }
}
