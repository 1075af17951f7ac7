namespace Workflows.Shop.Storage;

/// <summary>A signup for a campaign of the platform, or why there was none.</summary>
internal sealed class SignupRow
{
    public required string SignupNo { get; init; }
    public required string ActivityName { get; set; }
    public string? Channel { get; set; }
    public DateTimeOffset? RegisterDeadline { get; set; }
    public DateTimeOffset? ActivityStart { get; set; }
    public DateTimeOffset? ActivityEnd { get; set; }
    public decimal? Deposit { get; set; }
    public string? CampaignId { get; set; }

    /// <summary>JSON.</summary>
    public string Items { get; set; } = "[]";
    public SignupState State { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
}

internal enum SignupState
{
    Submitted,
    Approved,
    Rejected,
    Ineligible,
    Cancelled,
}
