using System.Collections.Frozen;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Diff;

/// <summary>Names of properties as people call them. What is not in the tables keeps the name that the file gives.</summary>
internal static class FactNames
{
    /// <summary>Elements that only bracket others and add nothing to a name.</summary>
    private static readonly FrozenSet<string> Brackets = new[]
    {
        "extensionElements",
        "ioMapping",
        "taskHeaders",
        "properties",
        "outcomes",
        "rights",
        "handoffs",
        "executionListeners",
        "taskListeners",
        "linkedResources",
        "messageEventDefinition",
        "timerEventDefinition",
        "errorEventDefinition",
        "signalEventDefinition",
        "escalationEventDefinition",
        "conditionalEventDefinition",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, Bilingual> Elements = new Dictionary<string, Bilingual>
    {
        ["documentation"] = new("说明", "documentation"),
        ["conditionExpression"] = new("条件", "condition"),
        ["condition"] = new("条件", "condition"),
        ["timeDate"] = new("定时日期", "timer date"),
        ["timeDuration"] = new("定时时长", "timer duration"),
        ["timeCycle"] = new("定时周期", "timer cycle"),
        ["messageEventDefinition"] = new("消息事件", "message event"),
        ["timerEventDefinition"] = new("定时事件", "timer event"),
        ["errorEventDefinition"] = new("错误事件", "error event"),
        ["signalEventDefinition"] = new("信号事件", "signal event"),
        ["escalationEventDefinition"] = new("升级事件", "escalation event"),
        ["compensateEventDefinition"] = new("补偿事件", "compensation event"),
        ["conditionalEventDefinition"] = new("条件事件", "conditional event"),
        ["linkEventDefinition"] = new("链接事件", "link event"),
        ["terminateEventDefinition"] = new("终止事件", "terminate event"),
        ["cancelEventDefinition"] = new("取消事件", "cancel event"),
        ["multiInstanceLoopCharacteristics"] = new("多实例", "multi-instance"),
        ["standardLoopCharacteristics"] = new("循环", "loop"),
        ["loopCharacteristics"] = new("集合", "collection"),
        ["completionCondition"] = new("完成条件", "completion condition"),
        ["loopCondition"] = new("循环条件", "loop condition"),
        ["text"] = new("内容", "text"),
        ["input"] = new("输入映射", "input mapping"),
        ["output"] = new("输出映射", "output mapping"),
        ["taskDefinition"] = new("作业", "job"),
        ["header"] = new("任务头", "header"),
        ["property"] = new("属性", "property"),
        ["assignmentDefinition"] = new("办理人", "assignment"),
        ["userTask"] = new("引擎管理的用户任务", "engine-managed user task"),
        ["formDefinition"] = new("表单", "form"),
        ["userTaskForm"] = new("内嵌表单", "embedded form"),
        ["taskSchedule"] = new("时限", "schedule"),
        ["priorityDefinition"] = new("优先级", "priority"),
        ["jobPriorityDefinition"] = new("作业优先级", "job priority"),
        ["calledElement"] = new("被调流程", "called process"),
        ["calledDecision"] = new("决策", "decision"),
        ["script"] = new("脚本", "script"),
        ["subscription"] = new("订阅", "subscription"),
        ["publishMessage"] = new("发布消息", "published message"),
        ["versionTag"] = new("版本标签", "version tag"),
        ["executionListener"] = new("执行监听器", "execution listener"),
        ["taskListener"] = new("任务监听器", "task listener"),
        ["outcomes"] = new("结果", "outcomes"),
        ["outcome"] = new("结果按钮", "outcome"),
        ["vote"] = new("会签", "vote"),
        ["register"] = new("登记表", "register"),
        ["expect"] = new("期望", "expectation"),
        ["lane"] = new("责任方", "responsibility"),
        ["process"] = new("流程条款", "process terms"),
        ["right"] = new("权限", "right"),
        ["handoff"] = new("交接", "hand-off"),
        ["personal"] = new("个人信息", "personal data"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Bilingual> Attributes = new Dictionary<string, Bilingual>
    {
        ["name"] = new("名称", "name"),
        ["isExecutable"] = new("可执行", "executable"),
        ["sourceRef"] = new("起点", "source"),
        ["targetRef"] = new("终点", "target"),
        ["attachedToRef"] = new("附着的活动", "attached activity"),
        ["cancelActivity"] = new("中断活动", "interrupting"),
        ["isInterrupting"] = new("中断", "interrupting"),
        ["triggeredByEvent"] = new("由事件触发", "triggered by event"),
        ["default"] = new("默认顺序流", "default flow"),
        ["messageRef"] = new("消息", "message"),
        ["errorRef"] = new("错误", "error"),
        ["signalRef"] = new("信号", "signal"),
        ["escalationRef"] = new("升级", "escalation"),
        ["errorCode"] = new("错误代码", "error code"),
        ["escalationCode"] = new("升级代码", "escalation code"),
        ["processRef"] = new("流程", "process"),
        ["isForCompensation"] = new("补偿活动", "compensation activity"),
        ["isSequential"] = new("顺序执行", "sequential"),
        ["type"] = new("类型", "type"),
        ["retries"] = new("重试次数", "retries"),
        ["source"] = new("来源", "source"),
        ["target"] = new("目标变量", "target variable"),
        ["key"] = new("键", "key"),
        ["value"] = new("值", "value"),
        ["assignee"] = new("指定人", "assignee"),
        ["candidateGroups"] = new("候选岗位", "candidate groups"),
        ["candidateUsers"] = new("候选人", "candidate users"),
        ["formId"] = new("表单 id", "form id"),
        ["formKey"] = new("表单键", "form key"),
        ["externalReference"] = new("外部引用", "external reference"),
        ["bindingType"] = new("版本绑定", "binding"),
        ["versionTag"] = new("版本标签", "version tag"),
        ["dueDate"] = new("到期时间", "due date"),
        ["followUpDate"] = new("跟进时间", "follow-up date"),
        ["priority"] = new("值", "value"),
        ["processId"] = new("流程 id", "process id"),
        ["propagateAllChildVariables"] = new("带回全部变量", "propagate all child variables"),
        ["propagateAllParentVariables"] = new("传入全部变量", "propagate all parent variables"),
        ["decisionId"] = new("决策 id", "decision id"),
        ["resultVariable"] = new("结果变量", "result variable"),
        ["expression"] = new("表达式", "expression"),
        ["correlationKey"] = new("关联键", "correlation key"),
        ["messageId"] = new("消息 id", "message id"),
        ["timeToLive"] = new("有效期", "time to live"),
        ["inputCollection"] = new("输入集合", "input collection"),
        ["inputElement"] = new("输入元素", "input element"),
        ["outputCollection"] = new("输出集合", "output collection"),
        ["outputElement"] = new("输出元素", "output element"),
        ["variable"] = new("变量", "variable"),
        ["variables"] = new("变量", "variables"),
        ["condition"] = new("条件", "condition"),
        ["position"] = new("岗位", "position"),
        ["department"] = new("部门", "department"),
        ["role"] = new("角色", "role"),
        ["person"] = new("人员", "person"),
        ["owner"] = new("流程负责人", "owner"),
        ["from"] = new("交出部门", "sending department"),
        ["to"] = new("接收部门", "receiving department"),
        ["documents"] = new("交接物", "documents"),
        ["acceptWithin"] = new("接受时限", "time to accept"),
        ["element"] = new("用户任务", "user task"),
    }.ToFrozenDictionary();

    public static bool IsBracket(string element) => Brackets.Contains(element);

    /// <summary>A detail's name with the key that tells it from its like.</summary>
    public static Bilingual OfElement(string element, string key)
    {
        if (IsBracket(element) && key.Length == 0)
            return Elements.GetValueOrDefault(element, new("", ""));
        var name = Elements.GetValueOrDefault(element, new(element, element));
        var shown = Words.OneLine(key);
        return key.Length == 0 ? name : new($"{name.Zh}“{shown}”", $"{name.En} “{shown}”");
    }

    public static Bilingual OfAttribute(string attribute) => Attributes.GetValueOrDefault(attribute, new(attribute, attribute));
}
