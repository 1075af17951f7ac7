using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class ElementInstancesProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case ProcessInstanceCreated created:
                // The process itself is the root of its element instances.
                rows.Insert(Row(created.Instance.Root, created.ProcessId, created.Instance.Root, null, header, facts));
                break;
            case ElementActivating activating:
                rows.InsertIfAbsent(Row(activating.Key, activating.ElementId, activating.Scope, activating.LoopCounter, header, facts));
                break;
            case ElementActivated activated:
                rows.InsertIfAbsent(Row(activated.Key, activated.ElementId, activated.Scope, activated.LoopCounter, header, facts));
                break;
            case ElementCompleted completed:
                End(completed.Key, ElementInstanceRow.Completed, header, rows);
                break;
            case ElementTerminated terminated:
                End(terminated.Key, ElementInstanceRow.Terminated, header, rows);
                break;
            case IncidentCreated incident:
                rows.Update<ElementInstanceRow>(
                    incident.Element.Value,
                    (nameof(ElementInstanceRow.HasIncident), true),
                    (nameof(ElementInstanceRow.IncidentKey), incident.Incident.Value)
                );
                break;
            case IncidentResolved resolved when facts.ElementOf(resolved.Incident) is { } element:
                if (!facts.HasOtherIncident(resolved.Incident, element))
                    rows.Update<ElementInstanceRow>(
                        element.Value,
                        (nameof(ElementInstanceRow.HasIncident), false),
                        (nameof(ElementInstanceRow.IncidentKey), null)
                    );
                break;
        }
    }

    private static ElementInstanceRow Row(
        ElementInstanceKey key,
        string elementId,
        ElementInstanceKey scope,
        int? loopCounter,
        CommitHeader header,
        InstanceFacts facts
    ) =>
        new()
        {
            ElementInstanceKey = key.Value,
            ProcessInstanceKey = facts.Key,
            RootInstanceKey = facts.Root,
            ProcessDefinitionKey = facts.Created.Definition.Value,
            ProcessId = facts.Created.ProcessId,
            ElementId = elementId,
            ElementName = facts.Elements.NameOf(elementId),
            Type = facts.Elements.TypeOf(elementId, loopCounter),
            ScopeKey = key.Value == facts.Key ? null : scope.Value,
            StartedAt = header.At,
            LoopCounter = loopCounter,
        };

    private static void End(ElementInstanceKey key, string state, CommitHeader header, RowOperations rows) =>
        rows.Update<ElementInstanceRow>(
            key.Value,
            (nameof(ElementInstanceRow.State), state),
            (nameof(ElementInstanceRow.EndedAt), header.At)
        );
}
