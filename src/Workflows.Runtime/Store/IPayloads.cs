using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.Store;

/// <summary>Bytes that a stream names by hash: deployed files, large values, personal values.</summary>
/// <param name="Hash">Lower-case hex. Files: SHA-256 of the bytes. Values: of salt and bytes.</param>
/// <param name="Salt">Empty for files. Erased together with the content.</param>
/// <param name="Owner">The stream that names it first: erasing a person erases payloads of their streams.</param>
public sealed record StoredPayload(string Hash, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Content, string Owner);

public interface IPayloads
{
    /// <summary>Null when it was erased, or never existed.</summary>
    Task<StoredPayload?> FindAsync(string hash, CancellationToken cancellation);

    /// <summary>Those that exist.</summary>
    Task<IReadOnlyList<StoredPayload>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation);

    /// <summary>Keeps a payload that no commit brings along (an uploaded file); the same hash is kept once.</summary>
    Task AddAsync(StoredPayload payload, CancellationToken cancellation);

    /// <summary>Erases a payload; chains that name it still verify. Returns whether it existed. Who wants the copies gone, too, asks <see cref="Payloads.PayloadErasure"/>.</summary>
    /// <param name="copies">What becomes of rows that hold its value, in the same transaction.</param>
    Task<bool> EraseAsync(string hash, IReadOnlyList<RowOperation> copies, CancellationToken cancellation);
}
