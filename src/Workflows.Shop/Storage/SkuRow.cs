namespace Workflows.Shop.Storage;

/// <summary>A SKU with its stock. Every change counts <see cref="Version"/> on, so that two holds at once cannot take the same piece.</summary>
internal sealed class SkuRow
{
    public required string SkuId { get; init; }
    public required string ItemId { get; init; }
    public required string Spec { get; set; }
    public string? Barcode { get; set; }
    public decimal Cost { get; set; }
    public decimal ListPrice { get; set; }
    public decimal DailyPrice { get; set; }
    public decimal FloorPrice { get; set; }

    /// <summary>库区</summary>
    public required string Zone { get; set; }
    public int OnHand { get; set; }

    /// <summary>Held for campaigns.</summary>
    public int Locked { get; set; }

    /// <summary>Held for orders and exchanges.</summary>
    public int Reserved { get; set; }
    public int OnOrder { get; set; }
    public DateTimeOffset? ArriveAt { get; set; }
    public int Version { get; set; }

    public int Available => OnHand - Locked - Reserved;
}
