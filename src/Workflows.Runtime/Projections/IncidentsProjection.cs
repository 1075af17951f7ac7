using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
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
            ProcessName = facts.Elements.Definition?.Name,
            BusinessKey = facts.Created.BusinessKey,
            ElementInstanceKey = created.Element.Value,
            ElementId = created.ElementId,
            ElementName = facts.Elements.NameOf(created.ElementId),
            ErrorType = created.ErrorType,
            MessageZh = created.Text.Zh,
            MessageEn = created.Text.En,
            JobKey = created.Job?.Value,
            JobType = created.Job is { } job ? facts.TypeOf(job) : null,
            Evaluation = created.Evaluation is { } evaluation ? FeelJson.ToJson(Evaluation(evaluation)) : null,
            CreatedAt = header.At,
        };

    private static FeelContext Evaluation(EvaluationRecord evaluation) =>
        FeelContext.Of(
            new FeelEntry("expression", evaluation.Expression),
            new FeelEntry("read", evaluation.Read),
            new FeelEntry("result", evaluation.Result),
            new FeelEntry("warnings", FeelList.Of([.. (evaluation.Warnings ?? []).Select(warning => new FeelString(warning))]))
        );
}
