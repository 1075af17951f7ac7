using Workflows.Engine;
using Workflows.Engine.Events.Processes;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>The timers of start events, as rows that come due.</summary>
internal sealed class ProcessStartsProjector : IStreamProjector
{
    public void Fold(CommitHeader header, IReadOnlyList<Event> events) { }

    public void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows)
    {
        foreach (var e in events)
            Project(e, header, rows);
    }

    private static void Project(Event e, CommitHeader header, RowOperations rows)
    {
        switch (e)
        {
            case StartTimerScheduled scheduled:
                rows.Insert(Row(scheduled, header));
                break;
            case StartTimerFired { NextDueAt: { } next } fired:
                Move(fired.Timer, next, rows);
                break;
            case StartTimerFired fired:
                rows.Delete<TimerRow>(fired.Timer.Value);
                break;
            case StartTimerPostponed postponed:
                Move(postponed.Timer, postponed.NextDueAt, rows);
                break;
            case StartTimerRemoved removed:
                rows.Delete<TimerRow>(removed.Timer.Value);
                break;
        }
    }

    private static void Move(TimerKey timer, DateTimeOffset to, RowOperations rows) =>
        rows.Update<TimerRow>(timer.Value, (nameof(TimerRow.DueAt), to), (nameof(TimerRow.LockedUntil), null));

    private static TimerRow Row(StartTimerScheduled scheduled, CommitHeader header) =>
        new()
        {
            TimerKey = scheduled.Timer.Value,
            Stream = header.Stream.Value,
            Kind = nameof(TimerKind.Timer),
            Purpose = TimerRow.StartPurpose,
            ElementId = scheduled.StartElementId,
            DueAt = scheduled.DueAt,
            Repetitions = scheduled.Left == 1 ? null : scheduled.Left,
        };
}
