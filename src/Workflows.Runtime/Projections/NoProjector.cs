using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>For streams that have no read model.</summary>
internal sealed class NoProjector : IStreamProjector
{
    public static NoProjector Instance { get; } = new();

    public void Fold(CommitHeader header, IReadOnlyList<Event> events) { }

    public void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows) { }
}
