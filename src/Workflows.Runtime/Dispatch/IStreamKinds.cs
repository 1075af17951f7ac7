using Workflows.Engine;
using Workflows.Feel;
using Workflows.Runtime.Projections;

namespace Workflows.Runtime.Dispatch;

/// <summary>Which state and which projections belong to a kind of stream.</summary>
public interface IStreamKinds
{
    /// <summary>The state before the first event.</summary>
    StreamState CreateState(StreamId stream);

    IStreamProjector CreateProjector(StreamId stream);

    /// <summary>All variables that an element instance sees, the innermost first found.</summary>
    FeelContext VariablesAt(StreamState instance, ElementInstanceKey element);
}
