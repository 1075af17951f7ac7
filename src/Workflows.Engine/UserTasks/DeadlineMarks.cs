using System.Runtime.InteropServices;
using Workflows.Engine.Scheduling;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;

namespace Workflows.Engine.UserTasks;

/// <summary>The marks of a user task's deadline (E1): reminder, due, escalation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeadlineMarks(DateTimeOffset? RemindAt, DateTimeOffset? DueAt, DateTimeOffset? EscalateAt)
{
    private const int RemindPercent = 80;
    private const int EscalatePercent = 150;

    /// <summary>Marks of a time allowed: shares of working time are working time, too.</summary>
    public static DeadlineMarks Of(DateTimeOffset start, WorkDuration allowed, WorkCalendar? calendar, EscalationPolicy? policy) =>
        new(
            Moments.Add(start, allowed.Share(PercentOf(policy, EscalationAction.Remind, RemindPercent)), calendar),
            Moments.Add(start, allowed, calendar),
            Moments.Add(start, allowed.Share(PercentOf(policy, EscalationAction.AddCandidate, EscalatePercent)), calendar)
        );

    /// <summary>Marks of a plain date: shares of the clock time until then.</summary>
    public static DeadlineMarks Until(DateTimeOffset start, DateTimeOffset due, EscalationPolicy? policy)
    {
        var allowed = due > start ? due - start : TimeSpan.Zero;
        return new DeadlineMarks(
            start + allowed * PercentOf(policy, EscalationAction.Remind, RemindPercent) / 100,
            due,
            start + allowed * PercentOf(policy, EscalationAction.AddCandidate, EscalatePercent) / 100
        );
    }

    /// <summary>The marks of a task without escalation.</summary>
    public static DeadlineMarks OnlyDue(DateTimeOffset? due) => new(null, due, null);

    private static int PercentOf(EscalationPolicy? policy, EscalationAction action, int otherwise)
    {
        foreach (var step in policy?.Steps ?? [])
        {
            if (step.Action == action)
                return step.Percent;
        }
        return otherwise;
    }
}
