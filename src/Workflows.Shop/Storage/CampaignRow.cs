namespace Workflows.Shop.Storage;

/// <summary>A campaign of the shop.</summary>
internal sealed class CampaignRow
{
    public required string CampaignId { get; init; }
    public required string Type { get; set; }
    public required string Month { get; init; }
    public required string Theme { get; set; }
    public string? Goal { get; set; }
    public decimal TargetSales { get; set; }
    public decimal Budget { get; set; }
    public CampaignState State { get; set; }
    public string? PlanId { get; init; }
    public string? ThemeId { get; set; }
    public string? PublishedUrl { get; set; }
    public DateTimeOffset? StartAt { get; set; }
    public DateTimeOffset? EndAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

internal enum CampaignState
{
    Draft,
    Running,
    Closed,
    Stopped,
}
