namespace Workflows.Shop.Storage;

/// <summary>A page as buyers see it.</summary>
internal sealed class PageRow
{
    public required string PageId { get; init; }
    public required string StoreId { get; init; }
    public required string PageType { get; init; }
    public required string Url { get; set; }

    /// <summary>What is shown: the preview that was published.</summary>
    public required string Content { get; set; }
    public string? CampaignId { get; set; }
    public int Edition { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
}

internal sealed class PageBackupRow
{
    public required string BackupId { get; init; }
    public required string PageId { get; init; }
    public required string Url { get; init; }
    public required string Content { get; init; }
    public string? CampaignId { get; init; }
    public DateTimeOffset TakenAt { get; init; }
    public DateTimeOffset? RestoredAt { get; set; }
}
