using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class DecisionInstancesProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (e is not DecisionEvaluated evaluated)
            return;
        rows.Insert(
            new DecisionInstanceRow
            {
                DecisionInstanceKey = evaluated.Key.Value,
                ProcessInstanceKey = facts.Key,
                RootInstanceKey = facts.Root,
                ProcessDefinitionKey = facts.Created.Definition.Value,
                ProcessId = facts.Created.ProcessId,
                ElementInstanceKey = evaluated.Element.Value,
                DecisionDefinitionKey = evaluated.Definition.Value,
                DecisionId = evaluated.DecisionId,
                DecisionVersion = evaluated.Version,
                Output = FeelJson.ToJson(evaluated.Output),
                EvaluatedAt = header.At,
            }
        );
    }
}
