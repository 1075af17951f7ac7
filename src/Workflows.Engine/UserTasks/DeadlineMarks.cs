using System.Runtime.InteropServices;
using Workflows.Engine.Scheduling;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;

namespace Workflows.Engine.UserTasks;

/// <summary>The marks of a user task's deadline (E1): reminder, due, escalation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeadlineMarks(DateTimeOffset? RemindAt, DateTimeOffset? DueAt, DateTimeOffset? EscalateAt)
{
    public const int RemindPercent = 80;
    public const int EscalatePercent = 150;

    /// <summary>Marks of a time allowed: shares of working time are working time, too.</summary>
    public static DeadlineMarks Of(DateTimeOffset start, WorkDuration allowed, WorkCalendar? calendar, EscalationPolicy? policy) =>
        new(
            PercentOf(policy, EscalationAction.Remind, RemindPercent) is { } remind
                ? Moments.Add(start, allowed.Share(remind), calendar)
                : null,
            Moments.Add(start, allowed, calendar),
            PercentOf(policy, EscalationAction.AddCandidate, EscalatePercent) is { } escalate
                ? Moments.Add(start, allowed.Share(escalate), calendar)
                : null
        );

    /// <summary>Marks of a plain date: shares of the clock time until then.</summary>
    public static DeadlineMarks Until(DateTimeOffset start, DateTimeOffset due, EscalationPolicy? policy)
    {
        var allowed = due > start ? due - start : TimeSpan.Zero;
        return new DeadlineMarks(
            PercentOf(policy, EscalationAction.Remind, RemindPercent) is { } remind ? start + (allowed * remind / 100) : null,
            due,
            PercentOf(policy, EscalationAction.AddCandidate, EscalatePercent) is { } escalate ? start + (allowed * escalate / 100) : null
        );
    }

    /// <summary>The marks of a task without escalation.</summary>
    public static DeadlineMarks OnlyDue(DateTimeOffset? due) => new(null, due, null);

    /// <summary>At which share of the time a policy does something; null when it never does. A policy that the organization does not know is E1.</summary>
    public static int? PercentOf(EscalationPolicy? policy, EscalationAction action, int otherwise) =>
        policy is null ? otherwise : StepOf(policy, action)?.Percent;

    public static Workflows.Organization.Structure.EscalationStep? StepOf(EscalationPolicy policy, EscalationAction action)
    {
        foreach (var step in policy.Steps)
        {
            if (step.Action == action)
                return step;
        }
        return null;
    }
}
