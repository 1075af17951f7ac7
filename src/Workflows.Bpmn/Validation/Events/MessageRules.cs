using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>
/// Whoever waits for a message names it and says by which key it finds the instance; a message that starts a process needs no key (Camunda 8,
/// «Messages»). Whoever throws one names it and how it is published.
/// </summary>
internal sealed class MessageRules : ExecutableProcessRule
{
    private static readonly ProblemKind NoMessage = ProblemKind.Error(
        "missing-message",
        "请选择或新建消息，并填写消息名称。",
        "Choose or create a message and give it a name."
    );

    private static readonly ProblemKind NoKey = ProblemKind.Error(
        "missing-correlation-key",
        "请填写订阅关联键，如 =orderId。",
        "Give the subscription correlation key, such as =orderId."
    );

    private static readonly ProblemKind NoWay = ProblemKind.Error(
        "missing-implementation",
        "请填写发布消息的关联键（zeebe:publishMessage），或作业类型（zeebe:taskDefinition），二者选一。",
        "Say how the message is published (zeebe:publishMessage) or which job type sends it (zeebe:taskDefinition), one of the two."
    );

    private static readonly ProblemKind DuplicateStart = ProblemKind.Error(
        "duplicate-message-start",
        "请合并为一个开始事件，或改用不同的消息。",
        "Merge them into one start event, or use different messages."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        foreach (var problem in CheckNode(process, node))
            yield return problem;

        foreach (var container in process.Containers)
        foreach (var problem in DuplicateStarts(container))
            yield return problem;
    }

    private static IEnumerable<BpmnProblem> CheckNode(ProcessIndex process, FlowNode node)
    {
        switch (node)
        {
            case ReceiveTask receive:
                return CheckCatch(receive, receive.MessageRef, receive.Message, receive.Position, needsKey: !receive.Instantiate);
            case SendTask { Job: null } send:
                return CheckThrow(send, send.MessageRef, send.Message, send.Publish, send.Position);
            case SendTask { Publish: not null } send:
                return [Twice(send)];
            case ThrowEvent { Job: null } throwing:
                return Definitions(throwing)
                    .SelectMany(each => CheckThrow(throwing, each.MessageRef, each.Message, each.Publish, each.Position));
            case ThrowEvent throwing when Definitions(throwing).Any(each => each.Publish is not null):
                return [Twice(throwing)];
            case CatchEvent catching:
                var needsKey = catching is not StartEvent || process.ScopeOf(catching.Id) is not BpmnProcess;
                return Definitions(catching)
                    .SelectMany(each => CheckCatch(catching, each.MessageRef, each.Message, each.Position, needsKey));
            default:
                return [];
        }
    }

    private static IEnumerable<MessageEventDefinition> Definitions(Event happening) =>
        happening.EventDefinitions.OfType<MessageEventDefinition>();

    private static IEnumerable<BpmnProblem> CheckCatch(FlowNode node, string? reference, Message? message, Position position, bool needsKey)
    {
        var what = Words.Of(node);
        if (message?.Name is null)
        {
            // A reference that dangles is another rule's.
            if (reference is null || message is not null)
                yield return NoMessage.At(
                    node.Id,
                    position,
                    $"{what.Zh}没有消息或消息没有名称。",
                    $"The {what.En} has no message, or the message has no name."
                );
            yield break;
        }
        if (needsKey && message.CorrelationKey is null)
            yield return NoKey.At(
                node.Id,
                position,
                $"{what.Zh}等待的消息“{Words.OneLine(message.Name.Text)}”没有关联键。",
                $"The message “{Words.OneLine(message.Name.Text)}” for which the {what.En} waits has no correlation key."
            );
    }

    private static IEnumerable<BpmnProblem> CheckThrow(
        FlowNode node,
        string? reference,
        Message? message,
        Zeebe.PublishMessage? publish,
        Position position
    )
    {
        var what = Words.Of(node);
        if (publish is null)
            yield return NoWay.At(
                node.Id,
                position,
                $"{what.Zh}没有说明如何发出消息。",
                $"The {what.En} does not say how the message is sent."
            );
        else if (message?.Name is null && (reference is null || message is not null))
            yield return NoMessage.At(
                node.Id,
                position,
                $"{what.Zh}没有消息或消息没有名称。",
                $"The {what.En} has no message, or the message has no name."
            );
    }

    private static BpmnProblem Twice(FlowNode node) =>
        NoWay.At(
            node,
            $"{Words.Of(node).Zh}既由引擎发布消息，又交给作业，只能选一种。",
            $"The {Words.Of(node).En} is published by the engine and given to a job as well; only one can be."
        );

    private static IEnumerable<BpmnProblem> DuplicateStarts(IFlowElementsContainer container)
    {
        var starts = container switch
        {
            BpmnProcess => container.FlowElements.OfType<StartEvent>(),
            _ => [],
        };
        var eventSubProcessStarts = container
            .FlowElements.OfType<SubProcess>()
            .Where(subProcess => subProcess.TriggeredByEvent)
            .SelectMany(subProcess => subProcess.FlowElements.OfType<StartEvent>());

        return Repeated(starts).Concat(Repeated(eventSubProcessStarts));
    }

    private static IEnumerable<BpmnProblem> Repeated(IEnumerable<StartEvent> starts)
    {
        var seen = new HashSet<string>();
        foreach (var start in starts)
        foreach (var name in Definitions(start).Select(definition => definition.Message?.Name?.Text).OfType<string>())
            if (!seen.Add(name))
                yield return DuplicateStart.At(
                    start,
                    $"同一作用域中有两个由消息“{name}”触发的开始事件。",
                    $"Two start events of one scope wait for the message “{name}”."
                );
    }
}
