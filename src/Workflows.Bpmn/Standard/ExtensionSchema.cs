using System.Collections.Frozen;

namespace Workflows.Bpmn.Standard;

/// <summary>Which extension elements of Camunda 8 (up to 8.9) and of our own exist, and on which BPMN elements they have an effect.</summary>
internal static class ExtensionSchema
{
    private const string Jobs = "serviceTask sendTask scriptTask businessRuleTask intermediateThrowEvent endEvent adHocSubProcess";
    private const string Activities =
        "task userTask manualTask serviceTask sendTask receiveTask scriptTask businessRuleTask callActivity subProcess transaction adHocSubProcess";
    private const string Events = "startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent";
    private const string Gateways = "exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway complexGateway";

    /// <summary>Elements of the <c>zeebe</c> namespace directly in <c>extensionElements</c> → the BPMN elements that carry them. Empty: any.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Zeebe { get; } =
        Table(
            ("taskDefinition", Jobs),
            ("taskHeaders", $"{Jobs} userTask"),
            ("jobPriorityDefinition", $"{Jobs} process"),
            ("ioMapping", $"{Activities} {Events}"),
            ("subscription", "message"),
            ("publishMessage", "sendTask messageEventDefinition intermediateThrowEvent endEvent"),
            ("loopCharacteristics", "multiInstanceLoopCharacteristics"),
            ("calledElement", "callActivity"),
            ("calledDecision", "businessRuleTask"),
            ("script", "scriptTask"),
            ("userTask", "userTask"),
            ("userTaskForm", "process"),
            ("formDefinition", "userTask startEvent"),
            ("assignmentDefinition", "userTask"),
            ("priorityDefinition", "userTask"),
            ("taskSchedule", "userTask"),
            ("taskListeners", "userTask"),
            ("executionListeners", $"process {Activities} {Events} {Gateways}"),
            ("properties", ""),
            ("versionTag", "process"),
            ("linkedResources", "serviceTask"),
            ("adHoc", "adHocSubProcess"),
            ("conditionalFilter", "conditionalEventDefinition"),
            ("agentDefinition", "serviceTask adHocSubProcess")
        );

    /// <summary>Elements of the <c>ops</c> namespace directly in <c>extensionElements</c> → the BPMN elements that carry them.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Ops { get; } =
        Table(
            ("outcomes", "userTask"),
            ("vote", "userTask"),
            ("register", "userTask"),
            ("expect", "callActivity"),
            ("publishMessage", "sendTask messageEventDefinition intermediateThrowEvent endEvent"),
            ("start", "startEvent"),
            ("lane", "lane"),
            ("process", "process"),
            ("rights", "process"),
            ("handoffs", "process"),
            ("personal", "process")
        );

    private static FrozenDictionary<string, FrozenSet<string>> Table(params (string Name, string Carriers)[] rows) =>
        rows.ToFrozenDictionary(row => row.Name, row => row.Carriers.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet());
}
