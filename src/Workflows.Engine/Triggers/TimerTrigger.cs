using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Scheduling;

namespace Workflows.Engine.Triggers;

/// <summary>Waits for a moment, a span or the occurrences of a cycle (BPMN 2.0.2 §10.5.5.15).</summary>
internal sealed class TimerTrigger : EventTrigger
{
    public override Failure? Prepare(Execution run, ElementInstance owner, ExecutableElement element, List<Event> events)
    {
        var timer = element.Timer!;
        var expression = timer.Date ?? timer.Duration ?? timer.Cycle!;
        var result = run.Evaluate(expression, owner);
        if (result.Failure is { } failure)
            return failure;

        var calendar = Moments.CalendarOf(run.Context.Organization, element.UserTask?.LanePosition);
        var (now, zone) = (run.Context.Now, run.Context.Organization.TimeZone);
        DateTimeOffset due;
        int? repetitions = null;
        string? interval = null;
        if (timer.Cycle is not null)
        {
            if (Recurrence.TryRead(result.Value) is { } cycle)
                (due, repetitions, interval) = (cycle.First(now, calendar), cycle.Repetitions, cycle.Interval);
            else if (result.Text is { } text && Cron.TryRead(text, zone)?.After(now) is { } next)
                (due, repetitions, interval) = (next, -1, text);
            else
                return Execution.NotA(
                    expression,
                    "周期（如 R3/PT1H）或 cron（如 0 0 9 * * *）",
                    "a cycle such as R3/PT1H or a cron expression such as 0 0 9 * * *",
                    result
                );
        }
        else if (timer.Duration is not null)
        {
            if (!Moments.TryAfter(result.Value, now, calendar, out due))
                return Execution.NotA(expression, "时长（如 P7D、PT2H）", "a duration such as P7D or PT2H", result);
        }
        else if (!Moments.TryAt(result.Value, zone, out due))
            return Execution.NotA(expression, "日期时间", "a date and time", result);

        events.Add(
            new TimerCreated(new TimerKey(run.NextKey()), TimerPurpose.Event, owner.Id, element.Id, due, result.Record)
            {
                Repetitions = repetitions,
                Interval = interval,
            }
        );
        return null;
    }
}
