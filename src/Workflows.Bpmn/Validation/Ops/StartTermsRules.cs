using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Ops;

/// <summary>The terms of a start event (<c>ops:start</c>) say something that its trigger can do.</summary>
internal sealed class StartTermsRules : ExecutableProcessRule
{
    private static readonly ProblemKind Invalid = ProblemKind.Error(
        "invalid-start-terms",
        "calendar 与 shift（next、previous、skip）只用于启动流程的定时；per 只能是 project；requester 是岗位 id。",
        "calendar and shift (next, previous, skip) are for timers that start the process; per can be project only; requester is the id of a position."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var start in process.Nodes.OfType<StartEvent>())
        {
            if (start.Terms is { } terms && ReasonAgainst(process, start, terms) is { } reason)
                yield return Invalid.At(start.Id, terms.Position, reason.Zh, reason.En);
        }
    }

    private static Bilingual? ReasonAgainst(ProcessIndex process, StartEvent start, StartTerms terms)
    {
        var isOutermost = process.ScopeOf(start.Id) is BpmnProcess;
        if (!isOutermost || start.EventKind == EventKind.None)
            return new("这里的开始事件不由定时、消息或信号启动流程。", "This start event starts no process by timer, message or signal.");
        if (start.EventKind != EventKind.Timer && (terms.Calendar is not null || terms.Shift is not null || terms.Per is not null))
            return new("calendar、shift、per 只用于定时启动。", "calendar, shift and per are for timer starts only.");
        if (terms.Shift is not (null or "next" or "previous" or "skip"))
            return new($"没有名为“{Words.OneLine(terms.Shift)}”的顺延方式。", $"There is no shift “{Words.OneLine(terms.Shift)}”.");
        if (terms.Per is not (null or "project"))
            return new($"不能按“{Words.OneLine(terms.Per)}”分别启动。", $"Instances cannot be started per “{Words.OneLine(terms.Per)}”.");
        return null;
    }
}
