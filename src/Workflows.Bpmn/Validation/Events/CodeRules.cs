using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>Errors, escalations and signals are matched by code or name: a throw needs one, a catch needs one unless it takes all (BPMN 2.0.2 §10.5.5).</summary>
internal sealed class CodeRules : ExecutableProcessRule
{
    private static readonly ProblemKind NoCode = ProblemKind.Error(
        "missing-code",
        "请选择或新建，并填写代码。",
        "Choose or create one and give its code."
    );

    private static readonly ProblemKind NoSignal = ProblemKind.Error(
        "missing-signal",
        "请选择或新建信号，并填写名称。",
        "Choose or create a signal and give it a name."
    );

    private static readonly ProblemKind Computed = ProblemKind.Error(
        "computed-catch-code",
        "捕获时请写固定代码，不用表达式。",
        "A catch needs a fixed code, not an expression."
    );

    private static readonly ProblemKind NoCondition = ProblemKind.Error(
        "missing-condition",
        "请写上条件，如 =stock < 10。",
        "Write a condition, such as =stock < 10."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var happening in process.Nodes.OfType<Event>())
        foreach (var definition in happening.EventDefinitions)
            if (Check(happening, definition) is { } problem)
                yield return problem;
    }

    private static BpmnProblem? Check(Event happening, EventDefinition definition)
    {
        var catches = happening is CatchEvent;
        return definition switch
        {
            ErrorEventDefinition error => CheckCode(
                happening,
                error,
                error.ErrorRef,
                error.Error is not null,
                error.Error?.ErrorCode,
                catches
            ),
            EscalationEventDefinition up => CheckCode(
                happening,
                up,
                up.EscalationRef,
                up.Escalation is not null,
                up.Escalation?.EscalationCode,
                catches
            ),
            SignalEventDefinition { SignalRef: null } or SignalEventDefinition { Signal: { Name: null } } => NoSignal.At(
                happening.Id,
                definition.Position,
                $"{Words.Of(happening).Zh}没有信号或信号没有名称。",
                $"The {Words.Of(happening).En} has no signal, or the signal has no name."
            ),
            ConditionalEventDefinition { Condition: null } => NoCondition.At(
                happening.Id,
                definition.Position,
                $"{Words.Of(happening).Zh}没有条件。",
                $"The {Words.Of(happening).En} has no condition."
            ),
            _ => null,
        };
    }

    private static BpmnProblem? CheckCode(
        Event happening,
        EventDefinition definition,
        string? reference,
        bool isResolved,
        FormalExpression? code,
        bool catches
    )
    {
        var what = Words.Of(happening);
        if (reference is null)
            return catches
                ? null
                : NoCode.At(
                    happening.Id,
                    definition.Position,
                    $"{what.Zh}没有说明抛出什么。",
                    $"The {what.En} does not say what it throws."
                );
        if (isResolved && code is null)
            return NoCode.At(
                happening.Id,
                definition.Position,
                $"{what.Zh}引用的“{reference}”没有代码。",
                $"“{reference}”, to which the {what.En} refers, has no code."
            );
        if (catches && code is { IsFeel: true })
            return Computed.At(
                happening.Id,
                code.Position,
                $"{what.Zh}用表达式作代码，无法匹配。",
                $"The {what.En} has an expression for a code and cannot match."
            );
        return null;
    }
}
