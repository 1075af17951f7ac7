namespace Workflows.Shop.Storage;

/// <summary>A period of advertising.</summary>
internal sealed class PromotionPlanRow
{
    public required string PromotionPlanId { get; init; }
    public required string Mode { get; init; }
    public string? CampaignId { get; init; }
    public DateTimeOffset PeriodStart { get; init; }
    public DateTimeOffset PeriodEnd { get; init; }
    public int UvTarget { get; init; }
    public decimal SalesTarget { get; init; }
    public decimal Budget { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
}
