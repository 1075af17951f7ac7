using Workflows.Shop.Ports;

namespace Workflows.Shop.Storage;

internal sealed class SupplierRow
{
    public required string SupplierId { get; init; }
    public required string Name { get; init; }

    /// <summary>Takes pictures instead of selling goods.</summary>
    public bool IsPhotographer { get; init; }
    public required string Contact { get; init; }
}

/// <summary>Something that a supplier was asked for.</summary>
internal sealed class SupplierRequestRow
{
    public required string RequestNo { get; init; }
    public SupplierRequestKind Kind { get; init; }
    public required string SupplierId { get; init; }

    /// <summary>JSON.</summary>
    public required string Lines { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public string? CampaignId { get; init; }
    public DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ConfirmedFor { get; set; }
}
