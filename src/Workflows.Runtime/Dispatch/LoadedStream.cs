using Workflows.Engine;
using Workflows.Runtime.Projections;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Dispatch;

/// <summary>A stream in memory: its state, what its projections remember, and the head that both were folded up to.</summary>
public sealed class LoadedStream(StreamState state, IStreamProjector projector, StreamHead head)
{
    public StreamState State { get; } = state;

    internal IStreamProjector Projector { get; } = projector;

    public StreamHead Head { get; internal set; } = head;
}
