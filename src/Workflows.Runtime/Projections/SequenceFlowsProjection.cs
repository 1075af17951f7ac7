using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class SequenceFlowsProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (e is not SequenceFlowTaken taken)
            return;
        rows.InsertIfAbsent(
            new SequenceFlowRow
            {
                ProcessInstanceKey = facts.Key,
                FlowId = taken.FlowId,
                RootInstanceKey = facts.Root,
                ProcessDefinitionKey = facts.Created.Definition.Value,
                ProcessId = facts.Created.ProcessId,
            }
        );
    }
}
