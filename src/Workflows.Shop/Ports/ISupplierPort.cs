using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>Suppliers and outside photographers: what they are asked for.</summary>
public interface ISupplierPort
{
    /// <summary>Sends a request; its number is what the answer refers to. Refused for a supplier that does not exist.</summary>
    ValueTask<ShopResult<string>> RequestAsync(string idempotencyKey, SupplierRequest request, CancellationToken cancellation);
}

/// <summary>What a supplier is asked for.</summary>
/// <param name="SupplierId">Null: the usual one for this kind.</param>
/// <param name="Lines">What is asked for, as the flow has it.</param>
public sealed record SupplierRequest(
    SupplierRequestKind Kind,
    string? SupplierId,
    FeelList Lines,
    DateTimeOffset? DueAt,
    string? CampaignId
);

public enum SupplierRequestKind
{
    /// <summary>商品资料</summary>
    Information,

    /// <summary>调样</summary>
    Sample,

    /// <summary>补货</summary>
    PurchaseOrder,

    /// <summary>外包拍摄</summary>
    Shoot,
}
