using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>Evaluations of decisions outside any process.</summary>
internal sealed class DecisionEvaluationProjector : IStreamProjector
{
    public void Fold(CommitHeader header, IReadOnlyList<Event> events) { }

    public void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows)
    {
        foreach (var evaluated in events.OfType<DecisionEvaluated>())
            DecisionInstanceRows.Insert(evaluated, header, null, rows);
    }
}
