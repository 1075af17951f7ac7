using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>A timer has exactly one expression, of a kind that fits its place; a literal is ISO 8601 or cron (BPMN 2.0.2 §10.5.5, Camunda 8 «Timer events»).</summary>
internal sealed class TimerRules : ExecutableProcessRule
{
    private static readonly ProblemKind Missing = ProblemKind.Error(
        "missing-timer-expression",
        "请填写一个：日期（timeDate）、时长（timeDuration）或周期（timeCycle）。",
        "Give one of timeDate, timeDuration and timeCycle."
    );

    private static readonly ProblemKind Misfit = ProblemKind.Error(
        "timer-kind-not-allowed",
        "请改用这里允许的定时方式。",
        "Use a kind of timer that is allowed here."
    );

    private static readonly ProblemKind Malformed = ProblemKind.Error(
        "invalid-timer-value",
        "日期如 2027-06-01T08:00:00+08:00，时长如 PT4H 或 P7D，周期如 R3/PT1H 或 0 0 9 * * *；算出来的值以 = 开头。",
        "A date such as 2027-06-01T08:00:00+08:00, a duration such as PT4H or P7D, a cycle such as R3/PT1H or 0 0 9 * * *; a computed value begins with =."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var happening in process.Nodes.OfType<CatchEvent>())
        foreach (var timer in happening.EventDefinitions.OfType<TimerEventDefinition>())
            if (Check(process, happening, timer) is { } problem)
                yield return problem;
    }

    private static BpmnProblem? Check(ProcessIndex process, CatchEvent happening, TimerEventDefinition timer)
    {
        var what = Words.Of(happening);
        var given = new[] { timer.TimeDate, timer.TimeDuration, timer.TimeCycle }.OfType<FormalExpression>().ToList();
        if (given.Count != 1)
            return given.Count == 0
                ? Missing.At(happening.Id, timer.Position, $"{what.Zh}没有填写时间。", $"The {what.En} gives no time.")
                : Missing.At(
                    happening.Id,
                    timer.Position,
                    $"{what.Zh}填写了不止一种时间。",
                    $"The {what.En} gives more than one kind of time."
                );

        if (timer.TimeDuration is not null && happening is StartEvent && process.ScopeOf(happening.Id) is BpmnProcess)
            return Misfit.At(
                happening.Id,
                given[0].Position,
                "启动流程的定时只能是日期或周期。",
                "A timer that starts a process is a date or a cycle."
            );
        if (timer.TimeCycle is not null && !MayRepeat(process, happening))
            return Misfit.At(
                happening.Id,
                given[0].Position,
                $"{what.Zh}只触发一次，不能用周期。",
                $"The {what.En} occurs once and cannot have a cycle."
            );

        return !given[0].IsFeel && !IsWellFormed(timer, given[0].Text)
            ? Malformed.At(
                happening.Id,
                given[0].Position,
                $"“{Words.OneLine(given[0].Text)}”不是有效的时间写法。",
                $"“{Words.OneLine(given[0].Text)}” is no valid time."
            )
            : null;
    }

    private static bool MayRepeat(ProcessIndex process, CatchEvent happening) =>
        happening switch
        {
            BoundaryEvent boundary => !boundary.CancelActivity,
            StartEvent start => process.ScopeOf(start.Id) is BpmnProcess || !start.IsInterrupting,
            _ => false,
        };

    private static bool IsWellFormed(TimerEventDefinition timer, string literal) =>
        timer switch
        {
            { TimeDate: not null } => Iso8601.IsDateTime(literal),
            { TimeDuration: not null } => Iso8601.IsDuration(literal),
            _ => Iso8601.IsCycle(literal) || Iso8601.LooksLikeCron(literal),
        };
}
