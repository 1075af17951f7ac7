using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation;

/// <summary>What the standard allows but this engine does not execute is refused by name.</summary>
internal sealed class SupportRule(ExecutionSupport support) : ExecutableProcessRule
{
    private static readonly ProblemKind NotSupported = ProblemKind.Error(
        "not-supported",
        "本引擎已识别但尚不能执行它；请换一种画法，或把流程设为不可执行。",
        "This engine recognises it but cannot execute it yet: draw it otherwise, or make the process non-executable."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        if (!process.Process.ExecutionListeners.IsEmpty && !support.Extensions.Contains(ExecutableExtension.ExecutionListeners))
            yield return NotSupported.At(process.Process, "暂不支持执行监听器。", "Execution listeners are not supported yet.");
        foreach (var node in process.Nodes)
        {
            if (!support.Elements.Contains(ElementOf(process, node)))
                yield return ElementProblem(process, node);
            foreach (var marker in MarkersOf(node).Where(marker => !support.Markers.Contains(marker)))
                yield return At(node, Of(marker));
            foreach (var extension in ExtensionsOf(node).Where(extension => !support.Extensions.Contains(extension)))
                yield return At(node, Of(extension));
        }
    }

    /// <summary>A flow node as <see cref="ExecutionSupport.Elements"/> names it.</summary>
    internal static ExecutableElement ElementOf(ProcessIndex process, FlowNode node) =>
        new(
            node.Kind,
            (node as Event)?.EventKind ?? EventKind.None,
            node switch
            {
                BoundaryEvent boundary => Interrupts(boundary.CancelActivity),
                StartEvent start => process.ScopeOf(start.Id) switch
                {
                    SubProcess { TriggeredByEvent: true } => Interrupts(start.IsInterrupting),
                    SubProcess => EventTrigger.SubProcess,
                    _ => EventTrigger.Process,
                },
                _ => EventTrigger.None,
            }
        );

    private static EventTrigger Interrupts(bool interrupts) => interrupts ? EventTrigger.Interrupting : EventTrigger.NonInterrupting;

    private static BpmnProblem ElementProblem(ProcessIndex process, FlowNode node)
    {
        var what = Words.Of(node);
        var where = ElementOf(process, node).Trigger switch
        {
            EventTrigger.NonInterrupting => new Bilingual("非中断的", "non-interrupting "),
            EventTrigger.Interrupting when node is StartEvent => new Bilingual("中断型", "interrupting "),
            _ => new Bilingual("", ""),
        };
        return NotSupported.At(node, $"暂不支持{where.Zh}{what.Zh}。", $"The {where.En}{what.En} is not supported yet.");
    }

    private static BpmnProblem At(FlowNode node, Bilingual what) =>
        NotSupported.At(node, $"{Words.Of(node).Zh}：暂不支持{what.Zh}。", $"{Words.Of(node).En}: {what.En} is not supported yet.");

    private static IEnumerable<ActivityMarker> MarkersOf(FlowNode node)
    {
        if (node is not Activity activity)
            yield break;
        if (activity.IsForCompensation)
            yield return ActivityMarker.Compensation;
        if (activity.LoopCharacteristics is StandardLoopCharacteristics)
            yield return ActivityMarker.StandardLoop;
        if (activity.LoopCharacteristics is MultiInstanceLoopCharacteristics multi)
            yield return multi.IsSequential ? ActivityMarker.SequentialMultiInstance : ActivityMarker.ParallelMultiInstance;
    }

    private static IEnumerable<ExecutableExtension> ExtensionsOf(FlowNode node)
    {
        if (!node.ExecutionListeners.IsEmpty)
            yield return ExecutableExtension.ExecutionListeners;
        if (node is UserTask { TaskListeners.IsEmpty: false })
            yield return ExecutableExtension.TaskListeners;
        if (node is UserTask { IsCamundaUserTask: false })
            yield return ExecutableExtension.JobBasedUserTask;
        if (node is UserTask { Vote: not null })
            yield return ExecutableExtension.Vote;
        if (node is ScriptTask { Job: not null })
            yield return ExecutableExtension.JobBasedScript;
        if (node is BusinessRuleTask { Job: not null })
            yield return ExecutableExtension.JobBasedDecision;
        if (node is SendTask { Job: not null } or ThrowEvent { Job: not null })
            yield return ExecutableExtension.JobBasedMessage;
        if (node is AdHocSubProcess { Job: not null })
            yield return ExecutableExtension.JobBasedAdHoc;
        if (node is ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true })
            yield return ExecutableExtension.Instantiate;
        if (node is ThrowEvent { Definition: CompensateEventDefinition { WaitForCompletion: false } })
            yield return ExecutableExtension.CompensationInBackground;
        if (node is SubProcess { TriggeredByEvent: true, LoopCharacteristics: not null })
            yield return ExecutableExtension.LoopedEventSubProcess;
        if (node is Activity && node.Outgoing.Any(flow => flow.Condition is not null))
            yield return ExecutableExtension.ConditionalFlow;
    }

    private static Bilingual Of(ActivityMarker marker) =>
        marker switch
        {
            ActivityMarker.StandardLoop => new("标准循环", "the standard loop"),
            ActivityMarker.ParallelMultiInstance => new("并行多实例", "parallel multi-instance"),
            ActivityMarker.SequentialMultiInstance => new("顺序多实例", "sequential multi-instance"),
            ActivityMarker.Compensation => new("补偿", "compensation"),
            _ => throw new ArgumentOutOfRangeException(nameof(marker), marker, null),
        };

    private static Bilingual Of(ExecutableExtension extension) =>
        extension switch
        {
            ExecutableExtension.ExecutionListeners => new("执行监听器", "an execution listener"),
            ExecutableExtension.TaskListeners => new("任务监听器", "a task listener"),
            ExecutableExtension.JobBasedUserTask => new(
                "由作业实现的用户任务（缺少 zeebe:userTask）",
                "a user task done by a job (zeebe:userTask is missing)"
            ),
            ExecutableExtension.JobBasedScript => new("由作业实现的脚本任务", "a script task done by a job"),
            ExecutableExtension.JobBasedDecision => new("由作业实现的业务规则任务", "a business rule task done by a job"),
            ExecutableExtension.JobBasedMessage => new("由作业发送消息", "a message sent by a job"),
            ExecutableExtension.JobBasedAdHoc => new("由作业驱动的即席子流程", "an ad hoc subprocess driven by a job"),
            ExecutableExtension.Instantiate => new(
                "由接收任务或事件网关启动流程（instantiate）",
                "a process started by a receive task or event-based gateway (instantiate)"
            ),
            ExecutableExtension.CompensationInBackground => new(
                "不等待补偿完成（waitForCompletion=false）",
                "compensation without waiting for it (waitForCompletion=false)"
            ),
            ExecutableExtension.LoopedEventSubProcess => new("事件子流程上的循环标记", "a loop marker on an event subprocess"),
            ExecutableExtension.Vote => new("会签（ops:vote）", "countersigning (ops:vote)"),
            ExecutableExtension.ConditionalFlow => new("活动直接流出的条件顺序流", "a conditional flow that leaves an activity directly"),
            _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, null),
        };
}
