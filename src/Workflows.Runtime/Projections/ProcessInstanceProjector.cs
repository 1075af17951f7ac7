using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>All read models of a process instance.</summary>
internal sealed class ProcessInstanceProjector(Func<ProcessDefinitionKey, ProcessDefinition?> definitions) : IStreamProjector
{
    private static readonly IProjection[] All =
    [
        new ProcessInstancesProjection(),
        new ElementInstancesProjection(),
        new SequenceFlowsProjection(),
        new VariablesProjection(),
        new UserTasksProjection(),
        new WorkItemsProjection(),
        new ParticipantsProjection(),
        new HandoffsProjection(),
        new JobsProjection(),
        new TimersProjection(),
        new MessageSubscriptionsProjection(),
        new IncidentsProjection(),
        new DecisionInstancesProjection(),
        new RegisterEntriesProjection(),
    ];

    private readonly InstanceFacts _facts = new(definitions);

    public void Fold(CommitHeader header, IReadOnlyList<Event> events)
    {
        // The user tasks' projection keeps its facts while it projects; the rows of a fold are dropped.
        Project(header, events, new RowOperations());
    }

    public void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows)
    {
        foreach (var e in events)
        {
            _facts.Before(e);
            foreach (var projection in All)
                projection.Project(e, header, _facts, rows);
            _facts.After(e);
        }
    }
}
