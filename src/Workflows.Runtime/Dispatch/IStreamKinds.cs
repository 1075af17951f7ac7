using Workflows.Engine;
using Workflows.Runtime.Projections;

namespace Workflows.Runtime.Dispatch;

/// <summary>Which state and which projections belong to a kind of stream.</summary>
public interface IStreamKinds
{
    /// <summary>The state before the first event.</summary>
    StreamState CreateState(StreamId stream);

    IStreamProjector CreateProjector(StreamId stream);
}
