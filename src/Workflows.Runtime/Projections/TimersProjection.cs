using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class TimersProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case TimerCreated created:
                // A timer that is set anew under its key (a due date was changed) takes the row's place.
                rows.Replace(Row(created, header, facts));
                break;
            case TimerCanceled canceled when facts.IsOpen(canceled.Timer):
                rows.Delete<TimerRow>(canceled.Timer.Value);
                break;
            case TimerTriggered { NextDueAt: { } next } triggered:
                rows.Update<TimerRow>(triggered.Timer.Value, (nameof(TimerRow.DueAt), next), (nameof(TimerRow.LockedUntil), null));
                break;
            case TimerTriggered triggered when facts.IsOpen(triggered.Timer):
                rows.Delete<TimerRow>(triggered.Timer.Value);
                break;
        }
    }

    private static TimerRow Row(TimerCreated created, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            TimerKey = created.Timer.Value,
            Stream = header.Stream.Value,
            Kind = nameof(TimerKind.Timer),
            Purpose = created.Purpose.ToString(),
            ProcessInstanceKey = facts.Key,
            OwnerKey = created.Owner.Value,
            ElementId = created.ElementId,
            DueAt = created.DueAt,
            Repetitions = created.Repetitions,
        };
}
