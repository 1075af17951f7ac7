using Workflows.Engine.Configuration;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Scheduling;
using Workflows.Engine.Variables;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Processes;

/// <summary>What a timer start event says, worked out: its schedule, or why it has none.</summary>
internal sealed record StartTimerReading(Schedule? Schedule, EvaluationRecord? Why, LocalizedText? Fault)
{
    /// <summary>
    /// Reads the expression with <c>config</c> as the only variable, for there is no instance yet. The same at deployment, where a fault refuses it, and whenever
    /// the next occurrence is looked for.
    /// </summary>
    public static StartTimerReading Of(
        ExecutableProcess process,
        ExecutableElement start,
        OrganizationSnapshot organization,
        DateTimeOffset now
    )
    {
        if (ShiftOf(process, start, organization, out var shift) is { } noShift)
            return new StartTimerReading(null, null, noShift);
        var timer = start.Timer!;
        var expression = timer.Date ?? timer.Cycle ?? timer.Duration!;
        var value = expression.Literal;
        EvaluationRecord? why = null;
        if (!expression.IsLiteral)
        {
            if (Evaluate(expression, organization, now, out value, out why) is { } failed)
                return new StartTimerReading(null, why, failed);
        }
        return RhythmOf(timer, value, organization, now) is { } rhythm
            ? new StartTimerReading(new Schedule(rhythm, shift), why, null)
            : new StartTimerReading(
                null,
                why,
                new LocalizedText(
                    $"定时“{expression.Text}”应得到日期时间、周期（如 R3/PT1H）或六段 cron（如 0 0 9 * * *），实际是 {value}。",
                    $"Timer «{expression.Text}» should give a date and time, a cycle such as R3/PT1H or a cron expression such as 0 0 9 * * *, but gave {value}."
                )
            );
    }

    private static LocalizedText? Evaluate(
        Expression expression,
        OrganizationSnapshot organization,
        DateTimeOffset now,
        out FeelValue value,
        out EvaluationRecord? why
    )
    {
        (value, why) = (FeelNull.Instance, null);
        if (expression.Feel is not { } feel)
            return new LocalizedText($"“{expression.Text}”不是正确的 FEEL。", $"«{expression.Text}» is no FEEL expression.");
        var recorder = new FeelRecorder();
        var variables = FeelContext.Of(new FeelEntry(EngineVariables.Config, ConfigValues.FeelOf(organization.Config)));
        var result = feel.Evaluate(variables, new FeelEnvironment { Now = now }, recorder);
        (value, why) = (result.Value, new EvaluationRecord(expression.Text, recorder.Reads, result.Value));
        return result.Failure is { } stopped
            ? new LocalizedText(
                $"表达式“{expression.Text}”无法求值：{stopped.Zh}",
                $"Expression «{expression.Text}» cannot be evaluated: {stopped.En}"
            )
            : null;
    }

    private static Rhythm? RhythmOf(ExecutableTimer timer, FeelValue value, OrganizationSnapshot organization, DateTimeOffset now)
    {
        if (timer.Cycle is not null)
        {
            if (value is not FeelString { Value: var text })
                return null;
            if (Recurrence.TryRead(text) is { } every)
                return new Rhythm.Every(every, Moments.CalendarOf(organization, null));
            return Cron.TryRead(text, organization.TimeZone) is { } cron ? new Rhythm.ByCron(cron) : null;
        }
        if (timer.Date is not null)
            return Moments.TryAt(value, organization.TimeZone, out var at) ? new Rhythm.Once(at) : null;
        return Moments.TryAfter(value, now, Moments.CalendarOf(organization, null), out var after) ? new Rhythm.Once(after) : null;
    }

    private static LocalizedText? ShiftOf(
        ExecutableProcess process,
        ExecutableElement start,
        OrganizationSnapshot organization,
        out DayOffShift? shift
    )
    {
        shift = null;
        if (start.StartTerms is not { } terms || (terms.Shift is null && terms.Calendar is null))
            return null;
        WorkCalendar? calendar;
        if (terms.Calendar is { } id)
        {
            if (!organization.TryFindCalendar(new CalendarId(id), out calendar))
                return new LocalizedText($"没有 id 为“{id}”的工作日历。", $"There is no working calendar «{id}».");
        }
        else
            calendar = Moments.CalendarOf(organization, terms.Requester ?? process.OwnerPosition);
        if (calendar is null)
            return new LocalizedText("组织里没有工作日历。", "The organization has no working calendar.");
        var rule = terms.Shift switch
        {
            "next" => DayOffRule.Next,
            "previous" => DayOffRule.Previous,
            _ => DayOffRule.Skip,
        };
        shift = new DayOffShift(calendar, rule);
        return null;
    }
}
