using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>
/// Turns a stream's events into row operations. It may remember what later events of the same stream need; it reads events and immutable definitions, nothing else,
/// so a rebuild gives the rows that were written live.
/// </summary>
public interface IStreamProjector
{
    /// <summary>Takes in a commit that is stored already.</summary>
    void Fold(CommitHeader header, IReadOnlyList<Event> events);

    /// <summary>Takes in a new commit and says what it does to rows.</summary>
    void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows);
}
