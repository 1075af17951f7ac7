using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>One commit of one stream as it is stored: header, exact bytes of the events, hash.</summary>
/// <param name="EventCount">At least 1.</param>
public sealed record Commit(CommitHeader Header, int EventCount, ReadOnlyMemory<byte> Body, CommitHash Hash)
{
    public StreamId Stream => Header.Stream;

    public long LastSequence => Header.FirstSequence + EventCount - 1;
}

/// <summary>A commit with its place in the store. Positions are unique, not gap-free and not handed out in the order of visibility.</summary>
public sealed record StoredCommit(long Position, Commit Commit);

/// <summary>Where a stream ends.</summary>
public readonly record struct StreamHead(long LastSequence, CommitHash Hash, DateTimeOffset At)
{
    /// <summary>A stream that does not exist yet.</summary>
    public static StreamHead Empty => new(0, CommitHash.None, DateTimeOffset.MinValue);
}
