namespace Workflows.Engine.Definitions;

/// <summary>An expression of the model and what it is there for.</summary>
/// <param name="ReadsResult">It is evaluated with what a job, message or form has just brought, so it may read names that the model does not know.</param>
internal sealed record ExpressionUse(ExecutableElement Element, Expression Expression, LocalizedText What, bool ReadsResult = false);

/// <summary>Every expression of a process.</summary>
internal static class ExpressionUses
{
    private static readonly LocalizedText Input = new("输入映射", "an input mapping");
    private static readonly LocalizedText Output = new("输出映射", "an output mapping");
    private static readonly LocalizedText Condition = new("分支条件", "a condition");
    private static readonly LocalizedText Assignment = new("办理人", "the assignment");
    private static readonly LocalizedText Schedule = new("时限", "the schedule");
    private static readonly LocalizedText JobText = new("自动任务定义", "the task definition");
    private static readonly LocalizedText Signal = new("信号名", "the signal's name");
    private static readonly LocalizedText Message = new("消息名或关联键", "the message's name or correlation key");
    private static readonly LocalizedText Timer = new("定时", "the timer");
    private static readonly LocalizedText Loop = new("多实例设置", "the multi-instance settings");
    private static readonly LocalizedText Code = new("错误或升级代码", "the code of an error or escalation");
    private static readonly LocalizedText Body = new("表达式", "the expression");

    public static IEnumerable<ExpressionUse> Of(ExecutableProcess process) => process.Elements.SelectMany(OfElement);

    private static IEnumerable<ExpressionUse> OfElement(ExecutableElement element)
    {
        foreach (var mapping in element.Inputs)
            yield return new(element, mapping.Source, Input);
        foreach (var mapping in element.Outputs)
            yield return new(element, mapping.Source, Output, ReadsResult: BringsUnknown(element));
        foreach (var flow in element.OutgoingFlows)
        {
            if (flow.Condition is { } condition)
                yield return new(element, condition, Condition);
        }
        foreach (var use in OfDetails(element))
        {
            if (use.Expression is { } expression)
                yield return new(element, expression, use.What);
        }
    }

    private static IEnumerable<(Expression? Expression, LocalizedText What)> OfDetails(ExecutableElement element)
    {
        if (element.UserTask is { } task)
        {
            yield return (task.Assignee, Assignment);
            yield return (task.CandidateGroups, Assignment);
            yield return (task.CandidateUsers, Assignment);
            yield return (task.DueDate, Schedule);
            yield return (task.FollowUpDate, Schedule);
            yield return (task.Priority, Schedule);
        }
        yield return (element.Job?.Type, JobText);
        yield return (element.Job?.Retries, JobText);
        yield return (element.Job?.Priority, JobText);
        yield return (element.Message?.Name, Message);
        yield return (element.Message?.CorrelationKey, Message);
        yield return (element.Message?.MessageId, Message);
        yield return (element.Message?.TimeToLive, Message);
        yield return (element.Signal, Signal);
        yield return (element.Timer?.Date, Timer);
        yield return (element.Timer?.Duration, Timer);
        yield return (element.Timer?.Cycle, Timer);
        yield return (element.Error?.Code, Code);
        yield return (element.Escalation?.Code, Code);
        yield return (element.Script?.Body, Body);
        yield return (element.Decision?.DecisionId, Body);
        yield return (element.Call?.ProcessId, Body);
        yield return (element.Call?.BusinessKey, Body);
        yield return (element.Call?.Expectation, Body);
        yield return (element.MultiInstance?.Items, Loop);
        yield return (element.MultiInstance?.OutputElement, Loop);
        yield return (element.MultiInstance?.CompletionCondition, Loop);
    }

    /// <summary>A worker, a message or a called process brings variables of which the model says nothing but by its mappings.</summary>
    private static bool BringsUnknown(ExecutableElement element) =>
        element.Job is not null
        || element.Call is not null
        || (element.Message is not null && element.Trigger is not null)
        || element.EventKind is Bpmn.Model.EventKind.Error or Bpmn.Model.EventKind.Escalation or Bpmn.Model.EventKind.Signal
        || IsMessageStart(element);

    private static bool IsMessageStart(ExecutableElement element) =>
        element is { Kind: Bpmn.Model.ElementKind.StartEvent, EventKind: Bpmn.Model.EventKind.Message };
}
