using Workflows.Bpmn.Model;

namespace Workflows.Engine.Definitions;

/// <summary>What the standard leaves open and running needs: without it an instance could not pass the element, so it is refused at deployment.</summary>
internal static class Completeness
{
    public static void Check(ExecutableProcess process, string resource, List<Problem> problems)
    {
        foreach (var element in process.Elements)
        {
            if (Missing(element) is { } missing)
                problems.Add(
                    new Problem(
                        LintCodes.Incomplete,
                        new LocalizedText(
                            $"“{element.Name}”缺少{missing.Zh}，无法执行。请补上。",
                            $"«{element.Id}» lacks {missing.En} and cannot run. Add it."
                        ),
                        Resource: resource,
                        ElementId: element.Id
                    )
                );
        }
    }

    private static LocalizedText? Missing(ExecutableElement element) =>
        element switch
        {
            { IsProcess: true } => null,
            { Kind: ElementKind.ServiceTask, Job: null } => new("任务类型（zeebe:taskDefinition）", "a job type (zeebe:taskDefinition)"),
            { Kind: ElementKind.SendTask, Job: null, Message: null } => new("任务类型或消息", "a job type or a message"),
            { EventKind: EventKind.Message, Job: null, Message: null } => new("消息", "a message"),
            { EventKind: EventKind.Signal, Signal: null } => new("信号", "a signal"),
            { Kind: ElementKind.ReceiveTask, Message: null } => new("消息", "a message"),
            { EventKind: EventKind.Timer, Timer: null or { Date: null, Duration: null, Cycle: null } } => new(
                "定时的日期、时长或周期",
                "a date, duration or cycle"
            ),
            { Kind: ElementKind.ScriptTask, Job: null, Script: null } => new("表达式（zeebe:script）", "an expression (zeebe:script)"),
            { Kind: ElementKind.BusinessRuleTask, Job: null, Decision: null } => new(
                "决策（zeebe:calledDecision）",
                "a decision (zeebe:calledDecision)"
            ),
            { Script.ResultVariable: "" } or { Decision.ResultVariable: "" } => new("结果变量", "a result variable"),
            { Kind: ElementKind.CallActivity, Call: null } => new(
                "被调用的流程（zeebe:calledElement）",
                "a process to call (zeebe:calledElement)"
            ),
            { Kind: ElementKind.SubProcess, NoneStart: null } => new("空白开始事件", "a none start event"),
            _ => null,
        };
}
