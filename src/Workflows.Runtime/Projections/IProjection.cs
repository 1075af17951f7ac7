using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>One read model of process instances. Stateless: what it needs to know of earlier events stands in the facts.</summary>
internal interface IProjection
{
    void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows);
}
