namespace Workflows.Shop.Storage;

/// <summary>A finished picture in the picture space.</summary>
internal sealed class AssetRow
{
    public required string AssetId { get; init; }
    public required string Name { get; init; }

    /// <summary>JSON: the reference as the flow had it.</summary>
    public required string File { get; init; }

    /// <summary>item, promo, page or raw.</summary>
    public required string Category { get; init; }

    /// <summary>Process id of the flow that made it.</summary>
    public required string Source { get; init; }
    public string Tags { get; init; } = "";
    public string ItemIds { get; init; } = "";
    public string? CampaignId { get; init; }
    public string? DesignerUserId { get; init; }
    public DateTimeOffset FinishedAt { get; init; }
    public DateTimeOffset? ArchivedAt { get; init; }
}

/// <summary>Material that the platform reviews, or has reviewed.</summary>
internal sealed class CreativeBatchRow
{
    public required string CreativeBatchId { get; init; }
    public required string AssetIds { get; init; }
    public ReviewState State { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset SubmittedAt { get; init; }
}

internal enum ReviewState
{
    Submitted,
    Approved,
    Rejected,
}
