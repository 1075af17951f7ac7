using System.Text.Json;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class WorkItemsProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case WorkItemCreated created:
                rows.Insert(Row(created, header, facts));
                foreach (var position in created.CandidatePositions.Distinct())
                    rows.InsertIfAbsent(new WorkItemCandidateRow { WorkItemKey = created.Item.Value, Candidate = position });
                break;
            case WorkItemCompleted completed:
                End(completed.Item, WorkItemRow.Completed, header, rows);
                rows.Update<WorkItemRow>(completed.Item.Value, (nameof(WorkItemRow.CompletedBy), completed.By));
                break;
            case WorkItemCanceled canceled:
                End(canceled.Item, WorkItemRow.Canceled, header, rows);
                break;
        }
    }

    private static WorkItemRow Row(WorkItemCreated created, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            WorkItemKey = created.Item.Value,
            UserTaskKey = created.Task.Value,
            ProcessInstanceKey = facts.Key,
            ProcessId = facts.Created.ProcessId,
            Kind = created.Kind.ToString(),
            Assignee = created.Assignee,
            CandidatePositions = JsonSerializer.Serialize(created.CandidatePositions),
            Reason = created.Reason,
            CreatedAt = header.At,
            DueAt = created.DueAt,
            FormKey = created.Form?.Value,
            FormElementId = created.FormElementId,
            HandoffKey = created.Handoff?.Value,
        };

    private static void End(WorkItemKey item, string state, CommitHeader header, RowOperations rows)
    {
        rows.Update<WorkItemRow>(item.Value, (nameof(WorkItemRow.State), state), (nameof(WorkItemRow.EndedAt), header.At));
        rows.Delete<WorkItemCandidateRow>(item.Value);
    }
}
