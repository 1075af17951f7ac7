using System.Collections.Frozen;

namespace Workflows.Server.Designer;

/// <summary>What process owners call the elements and attributes of BPMN and DMN. What is not here is named as the standard names it.</summary>
internal static class ElementWords
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> Words = new Dictionary<string, (string Zh, string En)>
    {
        ["process"] = ("流程", "process"),
        ["collaboration"] = ("协作图", "collaboration"),
        ["participant"] = ("参与方", "participant"),
        ["lane"] = ("泳道", "lane"),
        ["laneSet"] = ("泳道组", "lane set"),
        ["userTask"] = ("用户任务", "user task"),
        ["serviceTask"] = ("服务任务", "service task"),
        ["sendTask"] = ("发送任务", "send task"),
        ["receiveTask"] = ("接收任务", "receive task"),
        ["scriptTask"] = ("脚本任务", "script task"),
        ["businessRuleTask"] = ("规则任务", "business rule task"),
        ["manualTask"] = ("手工任务", "manual task"),
        ["task"] = ("任务", "task"),
        ["subProcess"] = ("子流程", "subprocess"),
        ["callActivity"] = ("调用流程", "call activity"),
        ["startEvent"] = ("开始事件", "start event"),
        ["endEvent"] = ("结束事件", "end event"),
        ["boundaryEvent"] = ("边界事件", "boundary event"),
        ["intermediateCatchEvent"] = ("中间捕获事件", "intermediate catch event"),
        ["intermediateThrowEvent"] = ("中间抛出事件", "intermediate throw event"),
        ["exclusiveGateway"] = ("排他网关", "exclusive gateway"),
        ["inclusiveGateway"] = ("包容网关", "inclusive gateway"),
        ["parallelGateway"] = ("并行网关", "parallel gateway"),
        ["eventBasedGateway"] = ("事件网关", "event-based gateway"),
        ["sequenceFlow"] = ("顺序流", "sequence flow"),
        ["messageFlow"] = ("消息流", "message flow"),
        ["message"] = ("消息", "message"),
        ["error"] = ("错误", "error"),
        ["textAnnotation"] = ("注释", "annotation"),
        ["association"] = ("关联", "association"),
        ["timerEventDefinition"] = ("定时", "timer"),
        ["messageEventDefinition"] = ("消息事件", "message event"),
        ["errorEventDefinition"] = ("错误事件", "error event"),
        ["conditionExpression"] = ("条件", "condition"),
        ["timeDuration"] = ("时长", "duration"),
        ["timeDate"] = ("时刻", "moment"),
        ["timeCycle"] = ("周期", "cycle"),
        ["decision"] = ("规则表", "decision"),
        ["decisionTable"] = ("规则表", "decision table"),
        ["rule"] = ("规则行", "rule"),
        ["inputEntry"] = ("输入条件", "input entry"),
        ["outputEntry"] = ("输出值", "output entry"),
        ["text"] = ("内容", "text"),
        ["name"] = ("名称", "name"),
        ["documentation"] = ("说明", "documentation"),
        ["description"] = ("说明", "description"),
        ["sourceRef"] = ("起点", "source"),
        ["targetRef"] = ("终点", "target"),
        ["default"] = ("默认流", "default flow"),
        ["ioMapping"] = ("变量映射", "variable mappings"),
        ["formDefinition"] = ("表单", "form"),
        ["assignmentDefinition"] = ("分配", "assignment"),
        ["taskSchedule"] = ("时限", "schedule"),
        ["taskDefinition"] = ("自动步骤", "job type"),
        ["outcomes"] = ("结果按钮", "outcomes"),
        ["rights"] = ("权限", "rights"),
        ["handoffs"] = ("交接条款", "hand-off terms"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string localName, bool english) =>
        !Words.TryGetValue(localName, out var word) ? localName
        : english ? word.En
        : word.Zh;
}
