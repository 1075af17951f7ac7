namespace Workflows.Shop.Ports;

/// <summary>What forms choose from: <c>item</c>, <c>sku</c>, <c>store</c>, <c>campaign</c>, <c>theme</c>, <c>asset</c> and <c>supplier</c>.</summary>
public interface IReferencePort
{
    /// <summary>Those whose id or label contains the words, by id; null for a kind that the shop does not have.</summary>
    Task<IReadOnlyList<ShopReference>?> SearchAsync(string kind, string? words, int limit, CancellationToken cancellation);

    /// <summary>Those of the ids that there are; null for a kind that the shop does not have.</summary>
    Task<IReadOnlyList<ShopReference>?> FindAsync(string kind, IReadOnlyCollection<string> ids, CancellationToken cancellation);
}

/// <summary>One thing to choose: its id, and what people call it.</summary>
public sealed record ShopReference(string Id, string Label);
