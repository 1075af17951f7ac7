using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Structure;

/// <summary>How a scope begins: process, embedded subprocess, event subprocess, ad hoc subprocess (BPMN 2.0.2 §10.3.5, §10.5.2).</summary>
internal sealed class StartRules : ExecutableProcessRule
{
    private static readonly ProblemKind Missing = ProblemKind.Error(
        "missing-start-event",
        "请添加一个开始事件，并连到第一个节点。",
        "Add a start event and connect it to the first node."
    );

    private static readonly ProblemKind Several = ProblemKind.Error(
        "several-start-events",
        "只保留一个，其余删除或改为消息、定时开始事件。",
        "Keep one; remove the others or make them message or timer starts."
    );

    private static readonly ProblemKind NotAllowed = ProblemKind.Error(
        "start-event-not-allowed",
        "请改用这里允许的开始事件。",
        "Use a start event that is allowed here."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) => process.Containers.SelectMany(Check);

    private static IEnumerable<BpmnProblem> Check(IFlowElementsContainer container)
    {
        var starts = container.FlowElements.OfType<StartEvent>().ToList();
        return container switch
        {
            AdHocSubProcess => CheckAdHoc(starts),
            SubProcess { TriggeredByEvent: true } subProcess => CheckEventSubProcess(subProcess, starts),
            SubProcess subProcess => CheckEmbedded(subProcess, starts),
            _ => CheckProcess((BpmnProcess)container, starts),
        };
    }

    private static IEnumerable<BpmnProblem> CheckProcess(BpmnProcess process, List<StartEvent> starts)
    {
        if (starts.Count == 0 && !process.FlowElements.Any(Instantiates))
            yield return Missing.At(process, "流程没有开始事件。", "The process has no start event.");
        foreach (var extra in starts.Where(start => start.EventKind == EventKind.None).Skip(1))
            yield return Several.At(
                extra,
                "流程有不止一个无触发的开始事件，启动时不知走哪一个。",
                "The process has more than one none start event, so a start does not know which is meant."
            );
        foreach (var start in starts.Where(start => start.EventKind is EventKind.Error or EventKind.Escalation or EventKind.Compensation))
            yield return NotAllowed.At(
                start,
                $"流程不能由{Words.Of(start.EventKind).Zh}开始事件启动，它只能用在事件子流程里。",
                $"A process cannot begin with a {Words.Of(start.EventKind).En} start event, which belongs into an event subprocess."
            );
    }

    private static bool Instantiates(FlowElement element) =>
        element is ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true };

    private static IEnumerable<BpmnProblem> CheckEmbedded(SubProcess subProcess, List<StartEvent> starts)
    {
        var what = Words.Of((FlowElement)subProcess);
        if (starts.Count == 0)
            yield return Missing.At(subProcess, $"{what.Zh}没有开始事件。", $"The {what.En} has no start event.");
        foreach (var extra in starts.Skip(1))
            yield return Several.At(extra, $"{what.Zh}只能有一个开始事件。", $"The {what.En} can have one start event only.");
        foreach (var start in starts.Where(start => start.EventKind != EventKind.None))
            yield return NotAllowed.At(start, $"{what.Zh}须以无触发的开始事件开始。", $"The {what.En} must begin with a none start event.");
    }

    private static IEnumerable<BpmnProblem> CheckEventSubProcess(SubProcess subProcess, List<StartEvent> starts)
    {
        var what = Words.Of((FlowElement)subProcess);
        if (starts.Count == 0)
            yield return Missing.At(subProcess, $"{what.Zh}没有开始事件。", $"The {what.En} has no start event.");
        foreach (var extra in starts.Skip(1))
            yield return Several.At(extra, $"{what.Zh}只能有一个开始事件。", $"The {what.En} can have one start event only.");
        foreach (var start in starts.Where(start => start.EventKind == EventKind.None))
            yield return NotAllowed.At(
                start,
                $"{what.Zh}须由消息、定时、错误等事件触发。",
                $"The {what.En} must be triggered by a message, timer, error or other event."
            );
        foreach (
            var start in starts.Where(start => !start.IsInterrupting && start.EventKind is (EventKind.Error or EventKind.Compensation))
        )
            yield return NotAllowed.At(
                start,
                $"{Words.Of(start.EventKind).Zh}开始事件必须中断所在作用域。",
                $"A {Words.Of(start.EventKind).En} start event must interrupt its scope."
            );
    }

    private static IEnumerable<BpmnProblem> CheckAdHoc(List<StartEvent> starts) =>
        starts.Select(start => NotAllowed.At(start, "即席子流程里不能有开始事件。", "An ad hoc subprocess cannot have a start event."));
}
