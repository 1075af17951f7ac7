using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Commits;

/// <summary>A commit that was made on this node.</summary>
/// <param name="Rows">What it did to read models: whom to tell, and of what.</param>
public sealed record CommitNotice(CommitHeader Header, IReadOnlyList<Event> Events, IReadOnlyList<RowOperation> Rows)
{
    /// <summary>It left messages for the transport.</summary>
    public bool HasOutward { get; init; }

    public long LastSequence => Header.FirstSequence + Events.Count - 1;
}

/// <summary>
/// Hears of commits of this node after they are made, a stream's in their order. Called while the stream's writer waits: queue what takes longer.
/// A listener that misses a notice (a crash) must not lose anything but speed.
/// </summary>
public interface ICommitListener
{
    void OnCommitted(CommitNotice notice);
}
