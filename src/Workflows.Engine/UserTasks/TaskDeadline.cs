using System.Collections.Immutable;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Organization;
using Workflows.Organization.Structure;
using EscalationStep = Workflows.Engine.Events.ProcessInstances.EscalationStep;

namespace Workflows.Engine.UserTasks;

/// <summary>
/// E1 («DOMAIN.md §1»): a reminder at 80 %, a notice to performer and superior at 100 %, the superior as candidate at 150 % of the time allowed.
/// One timer serves all three; at the top of the line, where nobody can take over, the reminder is repeated.
/// </summary>
internal static class TaskDeadline
{
    private static readonly TimeSpan RepeatAtTop = TimeSpan.FromHours(24);

    /// <summary>Sets the timer to the first mark that has not passed; none for a task without marks.</summary>
    public static void Arm(Execution run, UserTaskState task)
    {
        if (FirstMark(task) is { } first)
            run.Emit(
                new TimerCreated(new TimerKey(run.NextKey()), TimerPurpose.UserTask, task.Owner.Id, task.Created.ElementId, first, null)
            );
    }

    /// <summary>The due date was changed: the marks begin anew.</summary>
    public static void Rearm(Execution run, UserTaskState task)
    {
        Disarm(run, task);
        Arm(run, task);
    }

    public static void Disarm(Execution run, UserTaskState task)
    {
        if (TimerOf(task, TimerPurpose.UserTask) is { } timer)
            run.Emit(new TimerCanceled(timer.Key));
    }

    public static TimerState? TimerOf(UserTaskState task, TimerPurpose purpose)
    {
        foreach (var timer in task.Owner.Waiting?.Timers ?? [])
        {
            if (timer.Purpose == purpose)
                return timer;
        }
        return null;
    }

    /// <summary>The timer came due: the marks passed since are told, and the timer goes to the next one.</summary>
    public static void Pass(Execution run, TimerState timer)
    {
        var task = timer.Owner.Task!;
        var now = run.Context.Now;
        var superiors = SuperiorsOf(run, task);
        var step = StepAt(task, now);
        var policy = run.Context.Organization.FindEscalation(PolicyOf(task) ?? "");
        var next = Next(run, task, policy, step, superiors.Count > 0, timer.DueAt);
        run.Emit(new TimerTriggered(timer.Key, timer.DueAt) { NextDueAt = next });
        run.Emit(
            new UserTaskEscalated(
                task.Owner.Id,
                step,
                task.DueAt ?? timer.DueAt,
                [
                    .. ToldAt(policy, step)
                        .SelectMany(target => target == EscalationTarget.Superior ? superiors : PeopleOf(run, task))
                        .Distinct(),
                ],
                step == EscalationStep.Escalate && superiors.Count > 0 ? superiors[0] : null
            )
            {
                Policy = PolicyOf(task),
                Percent = PercentAt(policy, step),
                SuperiorOf = task.Assignee ?? task.Created.Position,
            }
        );
    }

    /// <summary>The policy that the model names, E1 unless it says otherwise; null for none.</summary>
    public static string? PolicyOf(UserTaskState task) =>
        task.Owner.Element.UserTask!.EscalationPolicy is var policy && policy != TaskCreation.NoEscalation ? policy : null;

    private static DateTimeOffset? FirstMark(UserTaskState task) => PolicyOf(task) is null ? null : task.RemindAt ?? task.DueAt;

    private static EscalationAction ActionOf(EscalationStep step) =>
        step switch
        {
            EscalationStep.Remind => EscalationAction.Remind,
            EscalationStep.Due => EscalationAction.Notify,
            _ => EscalationAction.AddCandidate,
        };

    private static int? PercentAt(EscalationPolicy? policy, EscalationStep step) =>
        step switch
        {
            EscalationStep.Remind => DeadlineMarks.PercentOf(policy, EscalationAction.Remind, DeadlineMarks.RemindPercent),
            EscalationStep.Due => 100,
            _ => DeadlineMarks.PercentOf(policy, EscalationAction.AddCandidate, DeadlineMarks.EscalatePercent),
        };

    /// <summary>Who is told: those whom the policy names at this step. Whoever becomes a candidate is told together with those who are late.</summary>
    private static ImmutableArray<EscalationTarget> ToldAt(EscalationPolicy? policy, EscalationStep step)
    {
        if (step == EscalationStep.Due && policy is not null && DeadlineMarks.StepOf(policy, ActionOf(step)) is { } notice)
            return notice.To;
        return step == EscalationStep.Remind ? [EscalationTarget.Assignee] : [EscalationTarget.Assignee, EscalationTarget.Superior];
    }

    /// <summary>After an outage only the latest mark is told.</summary>
    private static EscalationStep StepAt(UserTaskState task, DateTimeOffset now) =>
        task.EscalateAt <= now ? EscalationStep.Escalate
        : task.DueAt <= now ? EscalationStep.Due
        : EscalationStep.Remind;

    private static DateTimeOffset? Next(
        Execution run,
        UserTaskState task,
        EscalationPolicy? policy,
        EscalationStep step,
        bool hasSuperior,
        DateTimeOffset passed
    )
    {
        if (step == EscalationStep.Remind)
            return task.DueAt;
        if (step == EscalationStep.Due && task.EscalateAt is { } escalateAt)
            return escalateAt;
        if (hasSuperior || (policy is null ? RepeatAtTop : policy.RepeatAtTop) is not { } every || every <= TimeSpan.Zero)
            return null;
        var next = passed + every;
        while (next <= run.Context.Now)
            next += every;
        return next;
    }

    private static List<string> PeopleOf(Execution run, UserTaskState task)
    {
        if (task.Assignee is { } assignee)
            return [assignee];
        var people = new List<string>(task.CandidateUsers);
        foreach (var position in task.CandidatePositions)
        {
            foreach (var holder in run.Context.Organization.HoldersOf(new PositionId(position)))
            {
                if (!people.Contains(holder.Value))
                    people.Add(holder.Value);
            }
        }
        return people;
    }

    private static List<string> SuperiorsOf(Execution run, UserTaskState task)
    {
        var organization = run.Context.Organization;
        if (task.Assignee is { } assignee && organization.FindPerson(new UserId(assignee)) is { } person)
            return [.. organization.SuperiorsOf(person.Id).Select(superior => superior.Value)];
        return task.Created.Position is { } position
            ? [.. organization.EscalationOf(new PositionId(position)).Select(superior => superior.Value)]
            : [];
    }
}
