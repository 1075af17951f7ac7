namespace Workflows.Runtime.Store;

/// <summary>What nodes agree upon through the database.</summary>
public interface INodeStore
{
    /// <summary>The first key of a fresh block that no other node will ever get.</summary>
    Task<long> TakeKeyBlockAsync(int size, CancellationToken cancellation);

    /// <summary>The next value of a named counter, beginning with 1. Values may be skipped, never given twice.</summary>
    Task<long> NextAsync(string counter, CancellationToken cancellation);

    /// <summary>
    /// Takes or prolongs a named lease. True: it is <paramref name="owner"/>'s until <paramref name="until"/>. False: another holds it.
    /// </summary>
    Task<bool> TryLeaseAsync(string name, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    Task ReleaseAsync(string name, string owner, CancellationToken cancellation);
}
