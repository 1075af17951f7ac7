namespace Workflows.Shop.Ports;

/// <summary>The shop's orders.</summary>
public interface IOrderPort
{
    /// <summary>The order of that number, or null.</summary>
    ValueTask<Order?> FindAsync(string orderNo, CancellationToken cancellation);

    /// <summary>Orders whose number, buyer or goods contain <paramref name="text"/>, newest first; all of them where it is empty.</summary>
    ValueTask<IReadOnlyList<Order>> SearchAsync(string? text, int limit, CancellationToken cancellation);
}
