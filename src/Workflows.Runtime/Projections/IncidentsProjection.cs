using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class IncidentsProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case IncidentCreated created:
                rows.Insert(Row(created, header, facts));
                break;
            case IncidentResolved resolved:
                rows.Update<IncidentRow>(
                    resolved.Incident.Value,
                    (nameof(IncidentRow.State), IncidentRow.Resolved),
                    (nameof(IncidentRow.ResolvedAt), header.At),
                    (nameof(IncidentRow.ResolvedBy), header.Actor.Id)
                );
                break;
        }
    }

    private static IncidentRow Row(IncidentCreated created, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            IncidentKey = created.Incident.Value,
            ProcessInstanceKey = facts.Key,
            RootInstanceKey = facts.Root,
            ProcessDefinitionKey = facts.Created.Definition.Value,
            ProcessId = facts.Created.ProcessId,
            BusinessKey = facts.Created.BusinessKey,
            ElementInstanceKey = created.Element.Value,
            ElementId = created.ElementId,
            ErrorType = created.ErrorType,
            MessageZh = created.Text.Zh,
            MessageEn = created.Text.En,
            JobKey = created.Job?.Value,
            CreatedAt = header.At,
        };
}
