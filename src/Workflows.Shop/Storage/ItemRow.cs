namespace Workflows.Shop.Storage;

/// <summary>An item as the platform knows it.</summary>
internal sealed class ItemRow
{
    public required string ItemId { get; init; }
    public string? ItemCode { get; set; }
    public required string StoreId { get; set; }
    public required string Title { get; set; }

    /// <summary>Where it stands in the shop: 女装, 鞋靴, …</summary>
    public required string Category { get; set; }

    /// <summary>For the rules of returns: normal, custom, fresh, digital or press.</summary>
    public required string ReturnCategory { get; set; }
    public ItemState State { get; set; }
    public string? UploadNo { get; set; }
    public string? RejectReason { get; set; }
    public DateTimeOffset? ListedAt { get; set; }

    /// <summary>The modules of its detail page, separated by spaces.</summary>
    public string ModuleIds { get; set; } = "";
    public List<SkuRow> Skus { get; init; } = [];
}

internal enum ItemState
{
    /// <summary>草稿</summary>
    Draft,

    /// <summary>平台审核中</summary>
    Reviewing,

    /// <summary>审核通过，待上架</summary>
    Approved,

    /// <summary>审核不通过</summary>
    Rejected,

    /// <summary>出售中</summary>
    OnSale,

    /// <summary>仓库中(已下架)</summary>
    InStock,
}
