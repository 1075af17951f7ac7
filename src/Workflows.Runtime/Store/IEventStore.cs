using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>The streams. Append-only: there is no way to change or remove a commit through any port, nor past them in the database.</summary>
public interface IEventStore
{
    /// <summary>
    /// Writes many streams' commits in one transaction and says for each what became of it. Losers leave nothing behind, winners are not troubled by losers.
    /// At most one write a stream in a batch.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing is known of the whole batch: read again before anything is concluded.</exception>
    Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation);

    /// <summary>Where the stream ends; <see cref="StreamHead.Empty"/> when there is none.</summary>
    Task<StreamHead> HeadAsync(StreamId stream, CancellationToken cancellation);

    /// <summary>Commits of a stream in order, beginning with the one that holds <paramref name="fromSequence"/> or the next after it.</summary>
    Task<IReadOnlyList<StoredCommit>> ReadAsync(StreamId stream, long fromSequence, int limit, CancellationToken cancellation);

    /// <summary>
    /// Commits of all streams by position, after <paramref name="afterPosition"/>. Stops before the oldest transaction that is still open, so that a reader who remembers its
    /// position never misses a commit that becomes visible later.
    /// </summary>
    Task<IReadOnlyList<StoredCommit>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellation);

    /// <summary>The streams of the store in ordinal order of their names, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<StreamId>> StreamsAsync(StreamId? after, int limit, CancellationToken cancellation);
}

/// <summary>The database did not answer, or broke off. The caller says 503 with Retry-After.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }

    public StoreUnavailableException(string message)
        : base(message) { }

    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }
}
