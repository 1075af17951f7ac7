using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Problems;

/// <summary>The standard's terms in the words of the people who read problems and lists of changes.</summary>
internal static class Words
{
    public static Bilingual Of(ElementKind kind) =>
        kind switch
        {
            ElementKind.StartEvent => new("开始事件", "start event"),
            ElementKind.EndEvent => new("结束事件", "end event"),
            ElementKind.IntermediateCatchEvent => new("中间捕获事件", "intermediate catch event"),
            ElementKind.IntermediateThrowEvent => new("中间抛出事件", "intermediate throw event"),
            ElementKind.BoundaryEvent => new("边界事件", "boundary event"),
            ElementKind.AbstractTask => new("任务", "task"),
            ElementKind.UserTask => new("用户任务", "user task"),
            ElementKind.ManualTask => new("手工任务", "manual task"),
            ElementKind.ServiceTask => new("服务任务", "service task"),
            ElementKind.SendTask => new("发送任务", "send task"),
            ElementKind.ReceiveTask => new("接收任务", "receive task"),
            ElementKind.ScriptTask => new("脚本任务", "script task"),
            ElementKind.BusinessRuleTask => new("业务规则任务", "business rule task"),
            ElementKind.SubProcess => new("子流程", "subprocess"),
            ElementKind.EventSubProcess => new("事件子流程", "event subprocess"),
            ElementKind.Transaction => new("事务子流程", "transaction"),
            ElementKind.AdHocSubProcess => new("即席子流程", "ad hoc subprocess"),
            ElementKind.CallActivity => new("调用活动", "call activity"),
            ElementKind.ExclusiveGateway => new("排他网关", "exclusive gateway"),
            ElementKind.InclusiveGateway => new("包容网关", "inclusive gateway"),
            ElementKind.ParallelGateway => new("并行网关", "parallel gateway"),
            ElementKind.EventBasedGateway => new("事件网关", "event-based gateway"),
            ElementKind.ComplexGateway => new("复杂网关", "complex gateway"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static Bilingual Of(EventKind kind) =>
        kind switch
        {
            EventKind.None => new("无触发", "none"),
            EventKind.Message => new("消息", "message"),
            EventKind.Timer => new("定时", "timer"),
            EventKind.Error => new("错误", "error"),
            EventKind.Signal => new("信号", "signal"),
            EventKind.Escalation => new("升级", "escalation"),
            EventKind.Compensation => new("补偿", "compensation"),
            EventKind.Conditional => new("条件", "conditional"),
            EventKind.Link => new("链接", "link"),
            EventKind.Terminate => new("终止", "terminate"),
            EventKind.Cancel => new("取消", "cancel"),
            EventKind.Multiple => new("多重", "multiple"),
            EventKind.ParallelMultiple => new("并行多重", "parallel multiple"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>What the element is, with its event and its label: 定时边界事件“超时” / timer boundary event “Time out”.</summary>
    public static Bilingual Of(FlowElement element)
    {
        var kind = KindOf(element);
        var label = element.Name is { } name ? $"“{OneLine(name)}”" : $"“{OneLine(element.Id)}”";
        return new(kind.Zh + label, $"{kind.En} {label}");
    }

    /// <summary>A process or subprocess by what it is and its label.</summary>
    public static Bilingual Of(IFlowElementsContainer container) =>
        container switch
        {
            FlowElement element => Of(element),
            BpmnProcess process => new($"流程“{OneLine(process.Name ?? process.Id)}”", $"process “{OneLine(process.Name ?? process.Id)}”"),
            _ => throw new ArgumentOutOfRangeException(nameof(container), container.GetType(), null),
        };

    /// <summary>What the element is, without its label.</summary>
    public static Bilingual KindOf(BaseElement element)
    {
        switch (element)
        {
            case Event { EventKind: not EventKind.None } happening:
                var (kind, trigger) = (Of(happening.Kind), Of(happening.EventKind));
                return new(trigger.Zh + kind.Zh, $"{trigger.En} {kind.En}");
            case FlowNode node:
                return Of(node.Kind);
            case SequenceFlow:
                return new("顺序流", "sequence flow");
            case DataObject or DataObjectReference:
                return new("数据对象", "data object");
            case DataStoreReference:
                return new("数据存储", "data store");
            case Lane:
                return new("泳道", "lane");
            case Participant:
                return new("参与者", "participant");
            case MessageFlow:
                return new("消息流", "message flow");
            case BpmnProcess:
                return new("流程", "process");
            case Message:
                return new("消息", "message");
            case Error:
                return new("错误", "error");
            case Signal:
                return new("信号", "signal");
            case Escalation:
                return new("升级", "escalation");
            case Association:
                return new("关联", "association");
            case TextAnnotation:
                return new("注释", "annotation");
            case Group:
                return new("分组", "group");
            default:
                return new("元素", "element");
        }
    }

    /// <summary>A label on one line and of bearable length, as it may stand inside a sentence.</summary>
    public static string OneLine(string text, int most = 40)
    {
        // A hostile file may hold labels of megabytes; what follows the first screenful is never shown.
        var beginning = Cut(text, 400);
        var line = string.Join(' ', beginning.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Cut(line, most);
    }

    /// <summary>At most this many characters, never half a character of two code units; an ellipsis says that there was more.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var length = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
