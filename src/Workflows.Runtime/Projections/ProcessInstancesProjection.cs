using System.Text.Json;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class ProcessInstancesProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case ProcessInstanceCreated created:
                rows.Insert(Row(created, header, facts));
                break;
            case ElementCompleted completed when completed.Key.Value == facts.Key:
                End(ProcessInstanceRow.Completed, header, facts, rows);
                break;
            case ElementTerminated terminated when terminated.Key.Value == facts.Key:
                End(ProcessInstanceRow.Terminated, header, facts, rows);
                break;
            case IncidentCreated:
                CountIncidents(facts.OpenIncidents, facts, rows);
                break;
            case IncidentResolved resolved when facts.ElementOf(resolved.Incident) is not null:
                CountIncidents(facts.OpenIncidents - 1, facts, rows);
                break;
        }
    }

    private static ProcessInstanceRow Row(ProcessInstanceCreated created, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            ProcessInstanceKey = facts.Key,
            ProcessDefinitionKey = created.Definition.Value,
            ProcessId = created.ProcessId,
            ProcessName = facts.Elements.Definition?.Name,
            ProcessVersion = created.Version,
            VersionTag = facts.Elements.Definition?.VersionTag,
            BusinessKey = created.BusinessKey,
            RequesterUserId = created.RequesterUserId,
            StartKind = created.StartedBy.Kind.ToString(),
            StartedAt = header.At,
            ParentInstanceKey = created.Parent?.Instance.Value,
            ParentElementKey = created.Parent?.Element.Value,
            RootInstanceKey = facts.Root,
            Tags = JsonSerializer.Serialize(created.Tags),
        };

    private static void End(string state, CommitHeader header, InstanceFacts facts, RowOperations rows) =>
        rows.Update<ProcessInstanceRow>(
            facts.Key,
            (nameof(ProcessInstanceRow.State), state),
            (nameof(ProcessInstanceRow.EndedAt), header.At)
        );

    private static void CountIncidents(int open, InstanceFacts facts, RowOperations rows) =>
        rows.Update<ProcessInstanceRow>(
            facts.Key,
            (nameof(ProcessInstanceRow.OpenIncidents), open),
            (nameof(ProcessInstanceRow.HasIncident), open > 0)
        );
}
