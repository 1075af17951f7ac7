using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>Decisions that business rule tasks evaluated.</summary>
internal sealed class DecisionInstancesProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (e is DecisionEvaluated evaluated)
            DecisionInstanceRows.Insert(evaluated, header, facts, rows);
    }
}
